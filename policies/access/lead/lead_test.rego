package access.lead_test

import data.access.lead
import data.access.lib.sample_test as sample

own := {"kind": "lead", "assignee": "p-1", "assignment_state": "accepted", "stage": "LEAD_STAGE_OPEN"}

other := object.union(own, {"assignee": "p-2"})

granted(action, role, resource) := rules if {
	rules := lead.grants with input as sample.asked(action, role, resource)
}

test_manager_works_with_every_lead if {
	every action in ["read", "read_person", "change", "answer"] {
		granted(action, "sales_manager", other) == {"lead/manager"}
	}
}

test_manager_may_do_nothing_unnamed if granted("destroy", "sales_manager", other) == set()

test_operator_sees_the_lead if granted("read", "operator", other) == {"lead/operator"}

test_operator_sees_no_person_and_changes_nothing if {
	every action in ["read_person", "change", "answer"] {
		granted(action, "operator", other) == set()
	}
}

test_rep_sees_own_lead_and_person if {
	every action in ["read", "read_person", "answer"] {
		granted(action, "rep", own) == {"lead/own"}
	}
}

test_rep_sees_a_lead_on_offer if {
	granted("read", "rep", object.union(own, {"assignment_state": "offered"})) == {"lead/own"}
}

test_rep_sees_no_returned_lead if {
	granted("read", "rep", object.union(own, {"assignment_state": "returned"})) == set()
}

test_rep_sees_no_lead_of_another if {
	every action in ["read", "read_person", "change", "answer"] {
		granted(action, "rep", other) == set()
	}
}

test_rep_sees_no_lead_of_nobody if granted("read", "rep", {"kind": "lead", "stage": "LEAD_STAGE_OPEN"}) == set()

test_name_alone_is_no_role if granted("read", "compliance_officer", own) == set()

test_rep_changes_own_open_lead if granted("change", "rep", own) == {"lead/own_open"}

test_rep_changes_no_won_lead if {
	granted("change", "rep", object.union(own, {"stage": "LEAD_STAGE_CONVERTED"})) == set()
}

test_rep_changes_no_lead_of_unknown_stage if granted("change", "rep", object.remove(own, ["stage"])) == set()

test_rep_sees_what_was_opened if {
	opened := object.union(other, {"grants": [sample.grant]})
	granted("read", "rep", opened) == {"lead/granted"}
}

test_rep_changes_nothing_that_was_opened if {
	opened := object.union(other, {"grants": [sample.grant]})
	granted("change", "rep", opened) == set()
}

test_officer_has_no_part_in_it_even_if_opened if {
	opened := object.union(other, {"grants": [sample.grant]})
	granted("read", "compliance_officer", opened) == set()
}

test_service_alone_is_no_person if lead.grants == set() with input as sample.nobody("read", own)
