# METADATA
# title: "Whom the GDPR protects"
# description: |
#   People who live in the European Economic Area, and people anywhere whose data a sender established there processes.
package outbound.eu.gdpr.scope

import data.outbound.lib.person

# METADATA
# description: Whether these rules apply.
applies if {
	person.is_under_law_of(data.outbound.packs.eea)
}
