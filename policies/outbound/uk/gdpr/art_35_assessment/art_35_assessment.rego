# METADATA
# title: "Data protection impact assessment"
# description: |
#   Special categories and significant automated decisions are assessed before.
package outbound.uk.gdpr.art_35_assessment

import data.outbound.lib.finding
import data.outbound.lib.gdpr
import data.outbound.lib.person
import data.outbound.uk.gdpr.scope

# METADATA
# title: "The processing is assessed before"
# custom:
#   rule_id: uk.gdpr/assessment
#   article: UK-GDPR-35
#   effect: require_approval
#   message:
#     zh: "特殊类别数据或有重大影响的自动化决定须事前进行数据保护影响评估，但没有有效的评估。"
#     en: "Special categories and significant automated decisions need an impact assessment before, and none is valid."
#   remedy:
#     zh: "完成影响评估并记录其有效期。"
#     en: "Carry out the assessment and record until when it is valid."
#   source: "UK GDPR (Regulation (EU) 2016/679 as assimilated), article 35"
#   in_force_from: "2020-12-31T23:00:00Z"
#   in_force_until: null
#   status: confirm
findings contains finding.because(rego.metadata.rule()) if {
	scope.applies
	gdpr.is_risky
	not person.is_assessed
}
