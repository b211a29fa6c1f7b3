# METADATA
# title: "Telephone solicitations"
# description: |
#   Calls and texts to recipients in the United States.
package outbound.us.tcpa.scope

import data.outbound.lib.action

# METADATA
# description: Whether these rules apply.
applies if {
	action.is_send
	action.is_telephone
	input.recipient.residence == "US"
}

# METADATA
# description: Whether it is a solicitation, which is what message law takes for marketing.
is_solicitation if {
	applies
	action.is_advertising
}
