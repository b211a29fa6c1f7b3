# METADATA
# title: Findings
# description: |
#   The one place where a finding is made. A rule says only when it fires; what it then says stands in its METADATA.
package outbound.lib.finding

import data.outbound.lib.clock

# What of a rule's METADATA a finding carries.
_shown := {"rule_id", "article", "effect", "obligation", "message", "remedy"}

# METADATA
# description: The finding of the rule with these annotations; none while the rule is not in force.
because(metadata) := object.filter(metadata.custom, _shown) if not _is_out_of_force(metadata)

# METADATA
# description: The same for an effect that time lifts, at the instant given in nanoseconds.
until(metadata, instant_ns) := object.union(because(metadata), {"until": clock.text(instant_ns)})

# METADATA
# description: Whether a rule binds at the time of the decision. A time that cannot be read keeps it in force.
is_in_force(metadata) if not _is_out_of_force(metadata)

_is_out_of_force(metadata) if clock.now_ns < clock.instant(metadata.custom.in_force_from)

_is_out_of_force(metadata) if clock.now_ns >= clock.instant(metadata.custom.in_force_until)
