# METADATA
# title: Tasks
# description: |
#   Who may see and do what with a task of a case. Actions: `read` it, `take` it (claim and complete), `delegate` it. `roles`
#   are those of whose queue it stands in while nobody has it (`is_free`) or once it was escalated; `task_kind` is `task` or `approval`.
package access.task

import data.access.lib.actor

# METADATA
# title: A sales manager sees every task
# custom:
#   rule_id: task/manager
grants contains rego.metadata.rule().custom.rule_id if {
	actor.has_role("sales_manager")
	input.action == "read"
}

# METADATA
# title: Whoever has a task sees it, and passes it on
# custom:
#   rule_id: task/own
grants contains rego.metadata.rule().custom.rule_id if {
	actor.is(input.resource.assignee)
	input.action in {"read", "delegate"}
}

# METADATA
# title: A sales manager passes every task on
# custom:
#   rule_id: task/manager_delegates
grants contains rego.metadata.rule().custom.rule_id if {
	actor.has_role("sales_manager")
	input.action == "delegate"
}

# METADATA
# title: Everybody sees the queues of the own roles
# custom:
#   rule_id: task/queue
grants contains rego.metadata.rule().custom.rule_id if {
	input.action == "read"
	_is_in_queue
	_has_role_of_it
}

# METADATA
# title: Whoever has a task does it; an approval is given by one of its roles alone
# custom:
#   rule_id: task/doing
grants contains rego.metadata.rule().custom.rule_id if {
	input.action == "take"
	actor.is(input.resource.assignee)
	_may_decide
}

# METADATA
# title: A task in the queue of an own role is taken by whoever comes first
# custom:
#   rule_id: task/taking
grants contains rego.metadata.rule().custom.rule_id if {
	input.action == "take"
	_is_in_queue
	_has_role_of_it
}

# METADATA
# title: A sales manager takes a task that nobody has; an approval only with one of its roles
# custom:
#   rule_id: task/manager_takes
grants contains rego.metadata.rule().custom.rule_id if {
	input.action == "take"
	actor.has_role("sales_manager")
	_is_free
	_may_decide
}

_is_free if input.resource.is_free == true

_is_in_queue if _is_free

_is_in_queue if input.resource.is_escalated == true

_has_role_of_it if {
	some role in input.resource.roles
	actor.has_role(role)
}

_may_decide if input.resource.task_kind == "task"

_may_decide if {
	input.resource.task_kind == "approval"
	_has_role_of_it
}
