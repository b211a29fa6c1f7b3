# METADATA
# title: "Commercial text messages"
# description: |
#   Texts that are marketing to message law, to recipients in the mainland.
package outbound.cn.sms.scope

import data.outbound.lib.action

# METADATA
# description: Whether these rules apply.
applies if {
	action.is_advertising
	input.action.channel == "sms"
	input.recipient.residence == "CN"
}
