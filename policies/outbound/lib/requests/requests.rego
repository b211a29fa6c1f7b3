# METADATA
# title: Requests of the person
# description: What the person asked for and is still open. When nobody knows, everything may be.
package outbound.lib.requests

import data.outbound.lib.consents

# METADATA
# scope: document
# description: Whether such a request is open.
is_open(request) if request in input.requests.open

is_open(_) if not _are_known

_are_known if is_array(input.requests.open)

# METADATA
# scope: document
# description: |
#   Whether the person opted out of marketing: on the internal list, by an objection (every channel) or by withdrawing the
#   consent for this purpose and channel.
is_opted_out if not input.suppression.internal == false

is_opted_out if is_open("objection_marketing")

is_opted_out if consents.is_withdrawn(input.action.purpose)
