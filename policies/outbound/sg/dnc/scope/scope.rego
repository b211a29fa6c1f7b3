# METADATA
# title: "Messages by telephone"
# description: |
#   Calls and texts that are marketing to message law, to recipients in Singapore.
package outbound.sg.dnc.scope

import data.outbound.lib.action

# METADATA
# description: Whether these rules apply.
applies if {
	action.is_advertising
	action.is_telephone
	input.recipient.residence == "SG"
}
