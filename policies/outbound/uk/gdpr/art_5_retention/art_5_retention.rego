# METADATA
# title: "Storage limitation"
# description: |
#   Data is kept no longer than its purpose needs.
package outbound.uk.gdpr.art_5_retention

import data.outbound.lib.finding
import data.outbound.lib.person
import data.outbound.uk.gdpr.scope

# METADATA
# title: "The retention period is not over"
# custom:
#   rule_id: uk.gdpr/retention
#   article: UK-GDPR-5E
#   effect: deny
#   message:
#     zh: "保存期限已届满或未知。"
#     en: "The retention period is over or not known."
#   remedy:
#     zh: "删除数据；如仍需保存，先确定并记录合法的保存期限。"
#     en: "Delete the data; if it is still needed, first set and record a lawful period."
#   source: "UK GDPR (Regulation (EU) 2016/679 as assimilated), article 5(1)(e)"
#   in_force_from: "2020-12-31T23:00:00Z"
#   in_force_until: null
#   status: confirm
findings contains finding.because(rego.metadata.rule()) if {
	scope.applies
	not person.is_within_retention
}
