# METADATA
# title: Cases
# description: |
#   Who may see a case with its history, and who may open one by hand. Actions: `read`, `open`. `owner` is whose case it is,
#   `participants` are those who have a task in it, `is_calling` says that its flow has other services do something.
package access.case

import data.access.lib.actor

# METADATA
# title: Managers, officers and operators oversee every case
# custom:
#   rule_id: case/overseer
grants contains rego.metadata.rule().custom.rule_id if {
	input.action == "read"
	some role in {"sales_manager", "compliance_officer", "operator"}
	actor.has_role(role)
}

# METADATA
# title: Whoever owns a case sees it
# custom:
#   rule_id: case/owner
grants contains rego.metadata.rule().custom.rule_id if {
	input.action == "read"
	actor.is(input.resource.owner)
}

# METADATA
# title: Whoever has a task in a case sees it
# custom:
#   rule_id: case/participant
grants contains rego.metadata.rule().custom.rule_id if {
	input.action == "read"
	some name in input.resource.participants
	actor.is(name)
}

# METADATA
# title: Managers open a case of any flow
# custom:
#   rule_id: case/opened_by_manager
grants contains rego.metadata.rule().custom.rule_id if {
	input.action == "open"
	actor.has_role("sales_manager")
}

# METADATA
# title: Everybody opens own cases of a flow in which people alone do something
# custom:
#   rule_id: case/opened_by_owner
grants contains rego.metadata.rule().custom.rule_id if {
	input.action == "open"
	actor.is(input.resource.owner)
	input.resource.is_calling == false
}
