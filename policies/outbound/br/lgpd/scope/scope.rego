# METADATA
# title: "Whom the LGPD protects"
# description: |
#   People in Brazil, and people anywhere whose data a sender established there processes.
package outbound.br.lgpd.scope

import data.outbound.lib.person

# METADATA
# description: Whether these rules apply.
applies if person.is_under_law_of({"BR"})
