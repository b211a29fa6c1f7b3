# METADATA
# title: "Live calls"
# description: |
#   A person calls for marketing only numbers that the preference service, checked within 28 days, does not list, unless the
#   recipient consented.
package outbound.uk.pecr.reg_21_live_calls

import data.outbound.lib.action
import data.outbound.lib.clock
import data.outbound.lib.consents
import data.outbound.lib.finding
import data.outbound.uk.pecr.scope

# METADATA
# title: "The number is not on the preference register"
# custom:
#   rule_id: uk.pecr/live-call
#   article: UK-PECR-21
#   effect: deny
#   message:
#     zh: "号码在电话偏好登记册（TPS）上，或登记册核对已超过 28 天。"
#     en: "The number is on the preference register, or the register was not checked within 28 days."
#   remedy:
#     zh: "重新核对登记册；若在册，须先取得同意。"
#     en: "Check the register again; a listed number needs consent."
#   source: "Privacy and Electronic Communications (EC Directive) Regulations 2003 (PECR), regulation 21"
#   in_force_from: "2003-12-11T00:00:00Z"
#   in_force_until: null
#   status: read
findings contains finding.because(rego.metadata.rule()) if {
	scope.applies
	input.action.channel == "call"
	not action.is_machine_call
	not _is_clear
	not consents.is_given(input.action.purpose, "express")
}

_is_clear if {
	input.suppression.registry.listed == false
	clock.is_within_days(input.suppression.registry.checked_at, 28)
}
