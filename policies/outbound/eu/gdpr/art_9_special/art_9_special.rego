# METADATA
# title: "Special categories"
# description: |
#   Special categories of data need explicit consent, which is separate or written.
package outbound.eu.gdpr.art_9_special

import data.outbound.eu.gdpr.scope
import data.outbound.lib.consents
import data.outbound.lib.finding
import data.outbound.lib.person

# METADATA
# title: "Explicit consent to special categories"
# custom:
#   rule_id: eu.gdpr/special
#   article: GDPR-9
#   effect: require_approval
#   message:
#     zh: "处理特殊类别数据，或无人知道是否属于，但没有明确（单独或书面）同意。"
#     en: "Special categories of data are processed, or nobody knows whether they are, without explicit consent."
#   remedy:
#     zh: "取得处理特殊类别数据的单独或书面同意，或不使用此类数据。"
#     en: "Obtain separate or written consent for special categories, or do without them."
#   source: "Regulation (EU) 2016/679 (GDPR), article 9(2)(a)"
#   in_force_from: "2018-05-25T00:00:00+02:00"
#   in_force_until: null
#   status: read
findings contains finding.because(rego.metadata.rule()) if {
	scope.applies
	person.has_sensitive_data
	not consents.is_given("sensitive", "separate")
}
