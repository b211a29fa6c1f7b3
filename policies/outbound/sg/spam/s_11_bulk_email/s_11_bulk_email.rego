# METADATA
# title: "Bulk commercial e-mail"
# description: |
#   Commercial e-mail offers a way to unsubscribe, is labelled <ADV> and names its sender. How many others receive it is not
#   known here, so each counts as sent in bulk.
package outbound.sg.spam.s_11_bulk_email

import data.outbound.lib.action
import data.outbound.lib.finding

# METADATA
# title: "A way to unsubscribe"
# custom:
#   rule_id: sg.spam/unsubscribe
#   article: SG-SPAM
#   effect: obligation
#   obligation: opt_out
#   message:
#     zh: "邮件中没有退订方式。"
#     en: "The e-mail offers no way to unsubscribe."
#   remedy:
#     zh: "发送时附上退订方式。"
#     en: "The way to unsubscribe is added on sending."
#   source: "Spam Control Act 2007 (Singapore), section 11 and Second Schedule"
#   in_force_from: "2007-06-15T00:00:00+08:00"
#   in_force_until: null
#   status: confirm
findings contains finding.because(rego.metadata.rule()) if {
	_applies
	not input.content.opt_out == true
}

# METADATA
# title: "The subject begins with <ADV>"
# custom:
#   rule_id: sg.spam/label
#   article: SG-SPAM
#   effect: obligation
#   obligation: ad_label
#   message:
#     zh: "主题没有 <ADV> 标识。"
#     en: "The subject does not begin with <ADV>."
#   remedy:
#     zh: "发送时在主题前加上 <ADV>。"
#     en: "<ADV> is put before the subject on sending."
#   source: "Spam Control Act 2007 (Singapore), section 11 and Second Schedule"
#   in_force_from: "2007-06-15T00:00:00+08:00"
#   in_force_until: null
#   status: confirm
findings contains finding.because(rego.metadata.rule()) if {
	_applies
	not input.content.ad_label == true
}

# METADATA
# title: "The sender is named"
# custom:
#   rule_id: sg.spam/sender
#   article: SG-SPAM
#   effect: obligation
#   obligation: sender_identity
#   message:
#     zh: "没有发送者身份。"
#     en: "The sender is not named."
#   remedy:
#     zh: "发送时附上发送者名称。"
#     en: "The sender's name is added on sending."
#   source: "Spam Control Act 2007 (Singapore), section 11 and Second Schedule"
#   in_force_from: "2007-06-15T00:00:00+08:00"
#   in_force_until: null
#   status: confirm
findings contains finding.because(rego.metadata.rule()) if {
	_applies
	not input.content.sender_identity == true
}

_applies if {
	action.is_advertising
	input.action.channel == "email"
	input.recipient.residence == "SG"
}
