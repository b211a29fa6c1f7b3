package access.case_test

import data.access.case as cases
import data.access.lib.sample_test as sample

strange := {"kind": "case", "owner": "p-2", "participants": ["p-3"]}

granted(role, resource) := rules if {
	rules := cases.grants with input as sample.asked("read", role, resource)
}

test_overseers_see_every_case if {
	every role in ["sales_manager", "compliance_officer", "operator"] {
		granted(role, strange) == {"case/overseer"}
	}
}

test_owner_sees_the_case if granted("rep", object.union(strange, {"owner": "p-1"})) == {"case/owner"}

test_participant_sees_the_case if {
	granted("rep", object.union(strange, {"participants": ["p-3", "p-1"]})) == {"case/participant"}
}

test_others_see_nothing if granted("rep", strange) == set()

test_nobody_changes_a_case if {
	rules := cases.grants with input as sample.asked("change", "sales_manager", strange)
	rules == set()
}

test_unknown_case_is_not_seen if granted("rep", {"kind": "case"}) == set()

test_service_alone_is_no_person if cases.grants == set() with input as sample.nobody("read", strange)

opened(role, resource) := rules if {
	rules := cases.grants with input as sample.asked("open", role, object.union({"kind": "case"}, resource))
}

test_manager_opens_any_flow if {
	opened("sales_manager", {"owner": "p-2", "is_calling": true}) == {"case/opened_by_manager"}
}

test_anybody_opens_an_own_case_of_people_alone if {
	opened("rep", {"owner": "p-1", "is_calling": false}) == {"case/opened_by_owner"}
}

test_nobody_else_opens_what_calls_services if opened("rep", {"owner": "p-1", "is_calling": true}) == set()

test_nobody_else_opens_a_case_for_others if opened("rep", {"owner": "p-2", "is_calling": false}) == set()

test_unknown_flow_is_not_opened if opened("rep", {"owner": "p-1"}) == set()
