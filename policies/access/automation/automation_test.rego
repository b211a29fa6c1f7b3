package access.automation_test

import data.access.automation
import data.access.lib.sample_test as sample

strange := {"kind": "automation", "team": "west", "keepers": ["p-2"]}

granted(action, role, resource) := rules if {
	rules := automation.grants with input as sample.asked(action, role, resource)
}

test_overseers_see_every_automation if {
	every role in ["sales_manager", "compliance_officer", "operator"] {
		granted("read", role, strange) == {"automation/overseer"}
	}
}

test_rep_sees_the_own_team if {
	granted("read", "rep", object.union(strange, {"team": "east"})) == {"automation/team"}
}

test_rep_sees_no_other_team if granted("read", "rep", strange) == set()

test_rep_sees_nothing_of_unknown_team if granted("read", "rep", {"kind": "automation"}) == set()

test_rep_requests_nothing_for_the_team_alone if {
	granted("request", "rep", object.union(strange, {"team": "east"})) == set()
}

test_rep_sees_and_requests_for_own_leads if {
	every action in ["read", "request"] {
		granted(action, "rep", object.union(strange, {"keepers": ["p-1"]})) == {"automation/keeper"}
	}
}

test_rep_settles_nothing if granted("settle", "rep", object.union(strange, {"keepers": ["p-1"], "team": "east"})) == set()

test_manager_requests_to_anybody if granted("request", "sales_manager", strange) == {"automation/manager"}

test_officer_and_operator_request_nothing if {
	every role in ["compliance_officer", "operator"] {
		granted("request", role, strange) == set()
	}
}

test_manager_and_officer_settle if {
	every role in ["sales_manager", "compliance_officer"] {
		granted("settle", role, strange) == {"automation/approver"}
	}
}

test_operator_settles_nothing if granted("settle", "operator", strange) == set()

test_service_alone_is_no_person if automation.grants == set() with input as sample.nobody("read", strange)
