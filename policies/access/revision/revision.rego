# METADATA
# title: Revisions of the rules
# description: |
#   Who may see and do what with a revision of the rules that decide. Actions: `read`, `draft` (begin, change, check, submit,
#   withdraw), `approve` (approve, reject), `roll_back`. `owner` is whoever drafted it.
package access.revision

import data.access.lib.actor

# METADATA
# title: Officers, managers and operators read the rules and their history
# custom:
#   rule_id: revision/reader
grants contains rego.metadata.rule().custom.rule_id if {
	input.action == "read"
	some role in {"compliance_officer", "sales_manager", "operator"}
	actor.has_role(role)
}

# METADATA
# title: An officer drafts
# custom:
#   rule_id: revision/author
grants contains rego.metadata.rule().custom.rule_id if {
	input.action == "draft"
	actor.has_role("compliance_officer")
}

# METADATA
# title: An officer approves what somebody else drafted
# custom:
#   rule_id: revision/approver
grants contains rego.metadata.rule().custom.rule_id if {
	input.action == "approve"
	actor.has_role("compliance_officer")
	_is_anothers
}

# METADATA
# title: An officer rolls back to rules that were in force before
# custom:
#   rule_id: revision/roll-back
grants contains rego.metadata.rule().custom.rule_id if {
	input.action == "roll_back"
	actor.has_role("compliance_officer")
}

_is_anothers if input.resource.owner != input.actor.sub
