# METADATA
# title: "Compliance rate of the team"
# description: |
#   Machine calls need a team whose compliance rate is at least 85, whatever its customer experience score.
package outbound.global.compliance_rate

import data.outbound.lib.action
import data.outbound.lib.finding

# METADATA
# title: "AI calls by a team below the compliance rate"
# custom:
#   rule_id: global/ces
#   article: GLOBAL-CES
#   effect: deny
#   message:
#     zh: "团队合规率低于 85%，或尚不清楚，不得进行 AI 外呼。"
#     en: "The team's compliance rate is below 85, or nobody knows it, so it may not make AI calls."
#   remedy:
#     zh: "改由人工联系，或先将合规率恢复到 85 以上。"
#     en: "Let a person call, or bring the compliance rate back to 85 first."
#   source: "Salesmesh house rule"
#   in_force_from: "1970-01-01T00:00:00Z"
#   in_force_until: null
#   status: ours
findings contains finding.because(rego.metadata.rule()) if {
	action.is_send
	action.is_machine_call
	not _is_compliant
}

_is_compliant if {
	is_number(input.sender.compliance_rate)
	input.sender.compliance_rate >= 85
}
