# METADATA
# title: "Whom the PDPO protects"
# description: |
#   People in Hong Kong, and people anywhere whose data a sender established there processes.
package outbound.hk.pdpo.scope

import data.outbound.lib.person

# METADATA
# description: Whether these rules apply.
applies if person.is_under_law_of({"HK"})
