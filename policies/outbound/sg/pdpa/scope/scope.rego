# METADATA
# title: "Whom the PDPA protects"
# description: |
#   People in Singapore, and people anywhere whose data a sender established there processes. Business contact information is
#   excepted (section 4(5)).
package outbound.sg.pdpa.scope

import data.outbound.lib.person

# METADATA
# description: Whether these rules apply.
applies if {
	person.is_under_law_of({"SG"})
	input.recipient.kind != "business_contact"
}
