# METADATA
# title: "Automated calls"
# description: |
#   A machine calls for marketing only whoever consented to that, at home or at work.
package outbound.uk.pecr.reg_19_machine_calls

import data.outbound.lib.action
import data.outbound.lib.consents
import data.outbound.lib.finding
import data.outbound.uk.pecr.scope

# METADATA
# title: "Consent to automated calls"
# custom:
#   rule_id: uk.pecr/machine-call
#   article: UK-PECR-19
#   effect: deny
#   message:
#     zh: "未取得对自动营销电话的同意。"
#     en: "The recipient did not consent to automated marketing calls."
#   remedy:
#     zh: "先取得本人对自动电话的同意，或由人员拨打。"
#     en: "Obtain consent to automated calls first, or have a person call."
#   source: "Privacy and Electronic Communications (EC Directive) Regulations 2003 (PECR), regulation 19"
#   in_force_from: "2003-12-11T00:00:00Z"
#   in_force_until: null
#   status: read
findings contains finding.because(rego.metadata.rule()) if {
	scope.applies
	action.is_machine_call
	not consents.is_given(input.action.purpose, "express")
}
