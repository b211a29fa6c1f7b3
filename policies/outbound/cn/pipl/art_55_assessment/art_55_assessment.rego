# METADATA
# title: "Impact assessment before"
# description: |
#   Sensitive data, automated decisions, sharing and transfers abroad are assessed before they happen.
package outbound.cn.pipl.art_55_assessment

import data.outbound.cn.pipl.export
import data.outbound.cn.pipl.scope
import data.outbound.lib.finding
import data.outbound.lib.person

# METADATA
# title: "Assessment of sensitive data, automated decisions and sharing"
# custom:
#   rule_id: cn.pipl/assessment
#   article: PIPL-55
#   effect: require_approval
#   message:
#     zh: "敏感个人信息、自动化决策或向第三方提供须事前进行个人信息保护影响评估，但没有有效的评估。"
#     en: "Sensitive data, automated decisions and sharing need an impact assessment before, and none is valid."
#   remedy:
#     zh: "完成影响评估并记录其有效期。"
#     en: "Carry out the assessment and record until when it is valid."
#   source: "Personal Information Protection Law of the PRC, article 55"
#   in_force_from: "2021-11-01T00:00:00+08:00"
#   in_force_until: null
#   status: read
findings contains finding.because(rego.metadata.rule()) if {
	scope.applies
	_is_risky
	not person.is_assessed
}

# METADATA
# title: "Assessment of a transfer abroad"
# custom:
#   rule_id: cn.pipl/transfer-assessment
#   article: PIPL-55
#   effect: require_approval
#   message:
#     zh: "出境前未进行个人信息保护影响评估，或无人知道是否评估。"
#     en: "The transfer was not assessed before, or nobody knows."
#   remedy:
#     zh: "完成针对该出境的影响评估。"
#     en: "Carry out the assessment of the transfer."
#   source: "Personal Information Protection Law of the PRC, article 55"
#   in_force_from: "2021-11-01T00:00:00+08:00"
#   in_force_until: null
#   status: read
findings contains finding.because(rego.metadata.rule()) if {
	export.happens
	not input.transfer.impact_assessment == true
}

_is_risky if scope.is_sensitive

_is_risky if scope.is_automated_decision

_is_risky if person.is_shared
