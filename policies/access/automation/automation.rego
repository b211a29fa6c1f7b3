# METADATA
# title: Automations
# description: |
#   Who may see and do what with an automation: a message or call that was requested, decided and perhaps sent. Actions:
#   `read`, `request`, `settle` (approve or reject). `team` is the team that it goes out for, `keepers` are the
#   representatives who hold a lead of its recipient.
package access.automation

import data.access.lib.actor

_overseers := {"sales_manager", "compliance_officer", "operator"}

# METADATA
# title: Managers, officers and operators see every automation
# custom:
#   rule_id: automation/overseer
grants contains rego.metadata.rule().custom.rule_id if {
	input.action == "read"
	some role in _overseers
	actor.has_role(role)
}

# METADATA
# title: A representative sees the automations of the own team
# custom:
#   rule_id: automation/team
grants contains rego.metadata.rule().custom.rule_id if {
	actor.has_role("rep")
	input.action == "read"
	input.resource.team in actor.teams
}

# METADATA
# title: A representative sees and requests automations to the persons behind own leads
# custom:
#   rule_id: automation/keeper
grants contains rego.metadata.rule().custom.rule_id if {
	actor.has_role("rep")
	input.action in {"read", "request"}
	some keeper in input.resource.keepers
	actor.is(keeper)
}

# METADATA
# title: A sales manager requests automations to anybody
# custom:
#   rule_id: automation/manager
grants contains rego.metadata.rule().custom.rule_id if {
	actor.has_role("sales_manager")
	input.action == "request"
}

# METADATA
# title: Managers and officers settle what waits for approval
# custom:
#   rule_id: automation/approver
grants contains rego.metadata.rule().custom.rule_id if {
	input.action == "settle"
	some role in {"sales_manager", "compliance_officer"}
	actor.has_role(role)
}
