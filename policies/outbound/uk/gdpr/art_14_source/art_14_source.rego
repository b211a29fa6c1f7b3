# METADATA
# title: "Source of the data"
# description: |
#   Who has data from somebody else than the person tells where from at the first contact.
package outbound.uk.gdpr.art_14_source

import data.outbound.lib.action
import data.outbound.lib.finding
import data.outbound.lib.person
import data.outbound.uk.gdpr.scope

# METADATA
# title: "The source is told"
# custom:
#   rule_id: uk.gdpr/source
#   article: UK-GDPR-14
#   effect: obligation
#   obligation: source_notice
#   message:
#     zh: "数据并非来自本人或来源不明，且未告知来源。"
#     en: "The data is not from the person, or nobody knows, and the source was not told."
#   remedy:
#     zh: "发送时附上数据来源说明。"
#     en: "Where the data is from is added on sending."
#   source: "UK GDPR (Regulation (EU) 2016/679 as assimilated), article 14(2)(f), 14(3)(b)"
#   in_force_from: "2020-12-31T23:00:00Z"
#   in_force_until: null
#   status: confirm
findings contains finding.because(rego.metadata.rule()) if {
	scope.applies
	action.is_send
	person.is_found_elsewhere
	not input.notice.source_disclosed == true
}
