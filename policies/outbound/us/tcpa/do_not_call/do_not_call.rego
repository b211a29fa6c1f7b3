# METADATA
# title: "Do-not-call register"
# description: |
#   A solicitation goes only to numbers that the register, not older than 31 days, does not list; written permission, a
#   purchase within 18 months or an inquiry within 3 months lift this.
package outbound.us.tcpa.do_not_call

import data.outbound.lib.clock
import data.outbound.lib.consents
import data.outbound.lib.finding
import data.outbound.us.tcpa.scope

# METADATA
# title: "The number is not on the register"
# custom:
#   rule_id: us.tcpa/do-not-call
#   article: US-TCPA-DNC
#   effect: deny
#   message:
#     zh: "号码在谢绝来电名单上，或名单核对已超过 31 天。"
#     en: "The number is on the do-not-call register, or the register was not checked within 31 days."
#   remedy:
#     zh: "重新核对名单；若在名单上，须有书面许可，或由近期购买、询问过的客户例外。"
#     en: "Check the register again; a listed number needs written permission, or a recent purchase or inquiry."
#   source: "47 CFR 64.1200(c)(2) (Telephone Consumer Protection Act)"
#   in_force_from: "2005-01-01T00:00:00-05:00"
#   in_force_until: null
#   status: read
findings contains finding.because(rego.metadata.rule()) if {
	scope.is_solicitation
	not _is_clear
	not _is_excepted
}

# METADATA
# title: "The caller is named"
# custom:
#   rule_id: us.tcpa/sender
#   article: US-TCPA-DNC
#   effect: obligation
#   obligation: sender_identity
#   message:
#     zh: "没有发送者身份。"
#     en: "The caller is not named."
#   remedy:
#     zh: "发送时附上发送者名称。"
#     en: "The caller's name is added on sending."
#   source: "47 CFR 64.1200(d)(4) (Telephone Consumer Protection Act)"
#   in_force_from: "2003-10-01T00:00:00-04:00"
#   in_force_until: null
#   status: read
findings contains finding.because(rego.metadata.rule()) if {
	scope.is_solicitation
	not input.content.sender_identity == true
}

_is_clear if {
	input.suppression.registry.listed == false
	clock.is_within_days(input.suppression.registry.checked_at, 31)
}

_is_excepted if consents.is_given(input.action.purpose, "written")

_is_excepted if clock.is_within_months(input.recipient.last_purchase_at, 18)

_is_excepted if clock.is_within_months(input.recipient.last_inquiry_at, 3)
