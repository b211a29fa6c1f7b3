# METADATA
# title: "The register is checked"
# description: |
#   Marketing by telephone goes to an individual only when the register, checked within 21 days, does not list the number, or on
#   clear consent, which is express.
package outbound.sg.dnc.s_43_register

import data.outbound.lib.clock
import data.outbound.lib.consents
import data.outbound.lib.finding
import data.outbound.sg.dnc.scope

# METADATA
# title: "The number is not on the register"
# custom:
#   rule_id: sg.dnc/register
#   article: SG-DNC-43
#   effect: deny
#   message:
#     zh: "号码在谢绝来电登记册（DNC）上，或登记册核对已超过 21 天。"
#     en: "The number is on the Do Not Call register, or the register was not checked within 21 days."
#   remedy:
#     zh: "重新核对登记册；若在册，须先取得明确同意。"
#     en: "Check the register again; a listed number needs clear consent."
#   source: "Personal Data Protection Act 2012 (Singapore), section 43"
#   in_force_from: "2014-01-02T00:00:00+08:00"
#   in_force_until: null
#   status: read
findings contains finding.because(rego.metadata.rule()) if {
	scope.applies
	input.recipient.kind == "individual"
	not _is_clear
	not consents.is_given(input.action.purpose, "express")
}

_is_clear if {
	input.suppression.registry.listed == false
	clock.is_within_days(input.suppression.registry.checked_at, 21)
}
