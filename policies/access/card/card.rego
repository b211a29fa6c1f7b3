# METADATA
# title: Cards
# description: |
#   Who may see and do what with a card of knowledge. Actions: `read` it, `change` it (new words, retire), `review` cards.
#   `keepers` are its owner and its author; `roles` and `units` are whom it is meant for, where an empty list restricts nothing.
package access.card

import data.access.lib.actor

# METADATA
# title: Managers and operators see every card
# custom:
#   rule_id: card/overseer
grants contains rego.metadata.rule().custom.rule_id if {
	input.action == "read"
	some role in {"sales_manager", "operator"}
	actor.has_role(role)
}

# METADATA
# title: A sales manager changes and reviews every card
# custom:
#   rule_id: card/manager
grants contains rego.metadata.rule().custom.rule_id if {
	input.action in {"change", "review"}
	actor.has_role("sales_manager")
}

# METADATA
# title: Owner and author see and change a card, reviewed or not
# custom:
#   rule_id: card/keeper
grants contains rego.metadata.rule().custom.rule_id if {
	input.action in {"read", "change"}
	some keeper in input.resource.keepers
	actor.is(keeper)
}

# METADATA
# title: A reviewed card is seen by whom it is meant for; roles and units must both be met
# custom:
#   rule_id: card/meant
grants contains rego.metadata.rule().custom.rule_id if {
	input.action == "read"
	input.resource.stage == "CARD_STATE_REVIEWED"
	count(input.actor.roles) > 0
	_is_meant_for_role
	_is_meant_for_unit
}

_is_meant_for_role if input.resource.roles == []

_is_meant_for_role if {
	some role in input.resource.roles
	actor.has_role(role)
}

_is_meant_for_unit if input.resource.units == []

_is_meant_for_unit if {
	some unit in input.resource.units
	actor.belongs_to(unit)
}
