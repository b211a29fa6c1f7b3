# METADATA
# title: Opportunities
# description: |
#   Who may see and do what with an opportunity of the CRM and its milestones. Actions: `read` it with what is said of it,
#   `claim` a milestone and show evidence. `owner` is what the CRM calls its seller, `team` the region of that seller.
package access.opportunity

import data.access.lib.actor

# METADATA
# title: Managers, officers and operators see every opportunity
# custom:
#   rule_id: opportunity/overseer
grants contains rego.metadata.rule().custom.rule_id if {
	input.action == "read"
	some role in {"sales_manager", "compliance_officer", "operator"}
	actor.has_role(role)
}

# METADATA
# title: A sales manager claims milestones of every opportunity
# custom:
#   rule_id: opportunity/manager
grants contains rego.metadata.rule().custom.rule_id if {
	input.action == "claim"
	actor.has_role("sales_manager")
}

# METADATA
# title: A representative sees own opportunities and claims their milestones
# custom:
#   rule_id: opportunity/owner
grants contains rego.metadata.rule().custom.rule_id if {
	input.action in {"read", "claim"}
	actor.has_role("rep")
	actor.is(input.resource.owner)
}

# METADATA
# title: A representative sees the opportunities of the own team, however it is spelt
# custom:
#   rule_id: opportunity/team
grants contains rego.metadata.rule().custom.rule_id if {
	input.action == "read"
	actor.has_role("rep")
	some team in actor.teams
	lower(team) == lower(input.resource.team)
}
