package access.task_test

import data.access.lib.sample_test as sample
import data.access.task

free := {"kind": "task", "task_kind": "task", "roles": ["rep"], "is_free": true, "is_escalated": false}

own := object.union(free, {"is_free": false, "assignee": "p-1"})

taken := object.union(free, {"is_free": false, "assignee": "p-2"})

escalated := object.union(taken, {"is_escalated": true})

granted(action, role, resource) := rules if {
	rules := task.grants with input as sample.asked(action, role, resource)
}

approval(resource) := object.union(resource, {"task_kind": "approval"})

test_manager_sees_every_task if granted("read", "sales_manager", taken) == {"task/manager"}

test_whoever_has_it_sees_and_passes_it_on if {
	every action in ["read", "delegate"] {
		granted(action, "compliance_officer", own) == {"task/own"}
	}
}

test_manager_passes_every_task_on if granted("delegate", "sales_manager", taken) == {"task/manager_delegates"}

test_nobody_else_passes_it_on if granted("delegate", "rep", taken) == set()

test_queue_of_the_own_role if granted("read", "rep", free) == {"task/queue"}

test_queue_of_another_role if granted("read", "compliance_officer", free) == set()

test_task_of_another if granted("read", "rep", taken) == set()

test_escalated_task_of_another if granted("read", "rep", escalated) == {"task/queue"}

test_whoever_has_it_does_it if granted("take", "rep", own) == {"task/doing"}

test_whoever_has_it_without_its_role_does_it if granted("take", "compliance_officer", own) == {"task/doing"}

test_approval_without_its_role_is_not_given if granted("take", "compliance_officer", approval(own)) == set()

test_approval_with_its_role_is_given if granted("take", "rep", approval(own)) == {"task/doing"}

test_free_task_is_taken if granted("take", "rep", free) == {"task/taking"}

test_escalated_task_is_taken if granted("take", "rep", escalated) == {"task/taking"}

test_taken_task_is_not_taken if {
	every role in ["rep", "sales_manager"] {
		granted("take", role, taken) == set()
	}
}

test_manager_takes_a_free_task if granted("take", "sales_manager", free) == {"task/manager_takes"}

test_manager_gives_no_approval_of_another_role if granted("take", "sales_manager", approval(free)) == set()

test_task_of_unknown_kind_is_not_done if granted("take", "rep", object.remove(own, ["task_kind"])) == set()

test_task_that_may_be_taken_is_not_seen if {
	granted("read", "rep", object.remove(free, ["is_free", "is_escalated"])) == set()
}

test_service_alone_is_no_person if task.grants == set() with input as sample.nobody("read", free)
