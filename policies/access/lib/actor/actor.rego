# METADATA
# title: Who asks
# description: |
#   What the rules about access say of the person who asks. A service that acts for itself has no name and no role, so
#   that no rule here lets it in; what services may do stands in their tables of rights.
package access.lib.actor

# METADATA
# description: Whether the person has a role.
has_role(role) if role in input.actor.roles

# METADATA
# description: Whether a name is the person's own. Somebody without a name owns nothing.
is(name) if {
	name != ""
	name == input.actor.sub
}

# METADATA
# description: Whether a unit, written as a path, is one of the person's or lies below one.
is_in_unit(unit) if {
	below := concat("", [unit, "/"])
	some own in input.actor.units
	startswith(below, concat("", [own, "/"]))
}

# METADATA
# description: Whether one of the person's units is this unit or lies below it.
belongs_to(unit) if {
	unit != ""
	some own in input.actor.units
	startswith(concat("", [own, "/"]), concat("", [unit, "/"]))
}

# METADATA
# description: The last parts of the person's units, which is what teams are called.
teams contains team if {
	some unit in input.actor.units
	parts := split(unit, "/")
	team := parts[count(parts) - 1]
	team != ""
}
