# METADATA
# title: "Data protection impact assessment"
# description: |
#   Special categories and significant automated decisions are assessed before.
package outbound.eu.gdpr.art_35_assessment

import data.outbound.eu.gdpr.scope
import data.outbound.lib.finding
import data.outbound.lib.gdpr
import data.outbound.lib.person

# METADATA
# title: "The processing is assessed before"
# custom:
#   rule_id: eu.gdpr/assessment
#   article: GDPR-35
#   effect: require_approval
#   message:
#     zh: "特殊类别数据或有重大影响的自动化决定须事前进行数据保护影响评估，但没有有效的评估。"
#     en: "Special categories and significant automated decisions need an impact assessment before, and none is valid."
#   remedy:
#     zh: "完成影响评估并记录其有效期。"
#     en: "Carry out the assessment and record until when it is valid."
#   source: "Regulation (EU) 2016/679 (GDPR), article 35"
#   in_force_from: "2018-05-25T00:00:00+02:00"
#   in_force_until: null
#   status: read
findings contains finding.because(rego.metadata.rule()) if {
	scope.applies
	gdpr.is_risky
	not person.is_assessed
}
