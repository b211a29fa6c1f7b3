# METADATA
# title: "Transfers that need the security assessment"
# description: |
#   Operators of critical infrastructure, important data, a million persons or ten thousand with sensitive data in the year.
#   The person's own contract stands before it, save for important data.
package outbound.cn.pipl.cac_2024_7_assessment

import data.outbound.cn.pipl.export
import data.outbound.lib.finding

# METADATA
# title: "The security assessment"
# custom:
#   rule_id: cn.pipl/security-assessment
#   article: CAC-2024-7
#   effect: deny
#   message:
#     zh: "该出境须通过数据出境安全评估。"
#     en: "This transfer needs the security assessment."
#   remedy:
#     zh: "申报并通过安全评估后再出境。"
#     en: "Apply for and pass the security assessment first."
#   source: "Provisions on Promoting and Regulating Cross-border Data Flows, CAC order 16 of 2024, article 7"
#   in_force_from: "2024-03-22T00:00:00+08:00"
#   in_force_until: null
#   status: read
findings contains finding.because(rego.metadata.rule()) if {
	export.happens
	export.is_weighty
	not export.is_for_contract
	not input.transfer.mechanism == "security_assessment"
}
