# METADATA
# title: "Prior express consent"
# description: |
#   Marketing by machine voice or automated text needs prior express written consent; information by machine voice needs
#   prior express consent.
package outbound.us.tcpa.consent

import data.outbound.lib.action
import data.outbound.lib.consents
import data.outbound.lib.finding
import data.outbound.us.tcpa.scope

# METADATA
# title: "Written consent to automated marketing"
# custom:
#   rule_id: us.tcpa/written-consent
#   article: US-TCPA-CONSENT
#   effect: deny
#   message:
#     zh: "自动化营销电话或短信须有事先书面同意。"
#     en: "Automated marketing by call or text needs prior express written consent."
#   remedy:
#     zh: "取得书面同意，或由人员手动联系。"
#     en: "Obtain written consent, or have a person contact the recipient."
#   source: "47 CFR 64.1200(a)(2), (f)(9) (Telephone Consumer Protection Act)"
#   in_force_from: "2013-10-16T00:00:00-04:00"
#   in_force_until: null
#   status: read
findings contains finding.because(rego.metadata.rule()) if {
	scope.is_solicitation
	_is_automated
	not consents.is_given(input.action.purpose, "written")
}

# METADATA
# title: "Consent to a machine voice"
# custom:
#   rule_id: us.tcpa/voice-consent
#   article: US-TCPA-CONSENT
#   effect: deny
#   message:
#     zh: "使用 AI 语音通知须有事先明示同意。"
#     en: "A machine voice needs prior express consent."
#   remedy:
#     zh: "取得明示同意，或由人员拨打。"
#     en: "Obtain express consent, or have a person call."
#   source: "47 CFR 64.1200(a)(1) (Telephone Consumer Protection Act); FCC 24-17"
#   in_force_from: "2024-02-08T00:00:00-05:00"
#   in_force_until: null
#   status: read
findings contains finding.because(rego.metadata.rule()) if {
	scope.applies
	not action.is_advertising
	action.is_machine_call
	not consents.is_given(input.action.purpose, "express")
}

_is_automated if action.is_machine_call

_is_automated if {
	input.action.channel == "sms"
	action.is_automated
}
