# METADATA
# title: Grants that end by themselves
# description: |
#   Somebody may be let in for a while: the thing asked about carries who, to do what, and until when. At its end a grant
#   is over; one whose end or the time of asking cannot be read was never given.
package access.lib.grant

import data.access.lib.actor

# METADATA
# description: Whether the person was granted what is asked.
is_given if {
	some grant in input.resource.grants
	actor.is(grant.to)
	input.action in grant.actions
	time.parse_rfc3339_ns(input.now) < time.parse_rfc3339_ns(grant.until)
}
