# METADATA
# title: "Advertising mail"
# description: |
#   E-mail and texts that are marketing to message law, to recipients in Japan. A quotation sent by itself may travel in
#   either.
package outbound.jp.sema.scope

import data.outbound.lib.action

# METADATA
# description: Whether these rules apply.
applies if {
	action.is_advertising
	input.action.channel in {"email", "sms", "quotation"}
	input.recipient.residence == "JP"
}
