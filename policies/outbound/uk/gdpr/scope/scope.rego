# METADATA
# title: "Whom the UK GDPR protects"
# description: |
#   People who live in the United Kingdom, and people anywhere whose data a sender established there processes.
package outbound.uk.gdpr.scope

import data.outbound.lib.person

# METADATA
# description: Whether these rules apply.
applies if person.is_under_law_of({"GB"})
