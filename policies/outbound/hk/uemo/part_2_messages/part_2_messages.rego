# METADATA
# title: "Commercial electronic messages"
# description: |
#   Messages and recorded calls say who sends them and how to unsubscribe. Texts and recorded calls do not go to numbers on the
#   do-not-call registers, unless the recipient consented; a number that was never looked up is not clear. Calls by a person
#   are no such messages.
package outbound.hk.uemo.part_2_messages

import data.outbound.lib.action
import data.outbound.lib.clock
import data.outbound.lib.consents
import data.outbound.lib.finding

# METADATA
# title: "The sender is named"
# custom:
#   rule_id: hk.uemo/sender
#   article: HK-UEMO
#   effect: obligation
#   obligation: sender_identity
#   message:
#     zh: "没有发送者身份。"
#     en: "The sender is not named."
#   remedy:
#     zh: "发送时附上发送者名称。"
#     en: "The sender's name is added on sending."
#   source: "Unsolicited Electronic Messages Ordinance (Hong Kong), part 2, section 8"
#   in_force_from: "2007-12-22T00:00:00+08:00"
#   in_force_until: null
#   status: confirm
findings contains finding.because(rego.metadata.rule()) if {
	_applies
	not input.content.sender_identity == true
}

# METADATA
# title: "A way to unsubscribe"
# custom:
#   rule_id: hk.uemo/unsubscribe
#   article: HK-UEMO
#   effect: obligation
#   obligation: opt_out
#   message:
#     zh: "没有取消接收的途径。"
#     en: "There is no way to unsubscribe."
#   remedy:
#     zh: "发送时附上取消接收的途径。"
#     en: "The way to unsubscribe is added on sending."
#   source: "Unsolicited Electronic Messages Ordinance (Hong Kong), part 2, section 9"
#   in_force_from: "2007-12-22T00:00:00+08:00"
#   in_force_until: null
#   status: confirm
findings contains finding.because(rego.metadata.rule()) if {
	_applies
	not input.content.opt_out == true
}

# METADATA
# title: "The number is not on the register"
# custom:
#   rule_id: hk.uemo/register
#   article: HK-UEMO
#   effect: deny
#   message:
#     zh: "号码在拒收讯息登记册上，或未核对登记册。"
#     en: "The number is on the do-not-call register, or the register was not checked."
#   remedy:
#     zh: "核对登记册；若在册，须先取得同意。"
#     en: "Check the register; a listed number needs consent."
#   source: "Unsolicited Electronic Messages Ordinance (Hong Kong), part 2, section 11"
#   in_force_from: "2007-12-22T00:00:00+08:00"
#   in_force_until: null
#   status: confirm
findings contains finding.because(rego.metadata.rule()) if {
	_applies
	_is_registrable
	not _is_clear
	not consents.is_given(input.action.purpose, "express")
}

_applies if {
	_is_message
	action.is_advertising
	input.recipient.residence == "HK"
}

_is_message if action.is_electronic_mail

_is_message if action.is_machine_call

# There is a register for texts and one for recorded calls, none for other messages.
_is_registrable if input.action.channel == "sms"

_is_registrable if action.is_machine_call

_is_clear if {
	input.suppression.registry.listed == false
	clock.is_past(input.suppression.registry.checked_at)
}
