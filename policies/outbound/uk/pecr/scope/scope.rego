# METADATA
# title: "Direct marketing by electronic means"
# description: |
#   Messages and calls that are marketing to message law, to recipients in the United Kingdom.
package outbound.uk.pecr.scope

import data.outbound.lib.action

# METADATA
# description: Whether these rules apply.
applies if {
	action.is_advertising
	input.recipient.residence == "GB"
}
