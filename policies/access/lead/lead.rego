# METADATA
# title: Leads
# description: |
#   Who may see and do what with a lead. Actions: `read` the lead, `read_person` the person behind it, `change` it,
#   `answer` the offer of it. A rule here only lets in: what none lets in is refused.
package access.lead

import data.access.lib.actor
import data.access.lib.grant

# METADATA
# title: A sales manager works with every lead
# custom:
#   rule_id: lead/manager
grants contains rego.metadata.rule().custom.rule_id if {
	actor.has_role("sales_manager")
	input.action in {"read", "read_person", "change", "answer"}
}

# METADATA
# title: An operator sees every lead, but not who stands behind it
# custom:
#   rule_id: lead/operator
grants contains rego.metadata.rule().custom.rule_id if {
	actor.has_role("operator")
	input.action == "read"
}

# METADATA
# title: A representative sees the leads on offer to or taken by that person, and who stands behind them
# custom:
#   rule_id: lead/own
grants contains rego.metadata.rule().custom.rule_id if {
	_is_own
	input.action in {"read", "read_person", "answer"}
}

# METADATA
# title: A representative changes an own lead until it is won, lost or merged
# custom:
#   rule_id: lead/own_open
grants contains rego.metadata.rule().custom.rule_id if {
	_is_own
	input.action == "change"
	input.resource.stage == "LEAD_STAGE_OPEN"
}

# METADATA
# title: A representative sees leads that were opened to that person for a while
# custom:
#   rule_id: lead/granted
grants contains rego.metadata.rule().custom.rule_id if {
	actor.has_role("rep")
	input.action in {"read", "read_person"}
	grant.is_given
}

_is_own if {
	actor.has_role("rep")
	actor.is(input.resource.assignee)
	input.resource.assignment_state in {"offered", "accepted"}
}
