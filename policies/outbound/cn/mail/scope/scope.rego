# METADATA
# title: "Commercial e-mail"
# description: |
#   E-mail that is marketing to message law, to recipients in the mainland.
package outbound.cn.mail.scope

import data.outbound.lib.action

# METADATA
# description: Whether these rules apply.
applies if {
	action.is_advertising
	input.action.channel == "email"
	input.recipient.residence == "CN"
}
