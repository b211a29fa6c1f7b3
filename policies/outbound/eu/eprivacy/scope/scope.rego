# METADATA
# title: "Direct marketing by electronic means"
# description: |
#   Messages that are marketing to message law, to recipients in the European Economic Area.
package outbound.eu.eprivacy.scope

import data.outbound.lib.action

# METADATA
# description: Whether these rules apply.
applies if {
	action.is_advertising
	input.recipient.residence in data.outbound.packs.eea
}

# METADATA
# scope: document
# description: Whether the channel is one that needs prior consent, electronic mail or a machine that calls.
needs_consent if {
	applies
	action.is_electronic_mail
}

needs_consent if {
	applies
	action.is_machine_call
}
