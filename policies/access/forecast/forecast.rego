# METADATA
# title: Forecasts
# description: |
#   Who may see and do what with forecasts of the whole tenant. Actions: `read` them and how right they were, `make` one.
package access.forecast

import data.access.lib.actor

# METADATA
# title: Managers, officers and operators see every forecast and how right it was
# custom:
#   rule_id: forecast/overseer
grants contains rego.metadata.rule().custom.rule_id if {
	input.action == "read"
	some role in {"sales_manager", "compliance_officer", "operator"}
	actor.has_role(role)
}

# METADATA
# title: A sales manager makes forecasts
# custom:
#   rule_id: forecast/manager
grants contains rego.metadata.rule().custom.rule_id if {
	input.action == "make"
	actor.has_role("sales_manager")
}
