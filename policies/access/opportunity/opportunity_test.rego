package access.opportunity_test

import data.access.lib.sample_test as sample
import data.access.opportunity

strange := {"kind": "opportunity", "owner": "p-2", "team": "west"}

own := object.union(strange, {"owner": "p-1"})

of_team := object.union(strange, {"team": "East"})

granted(action, role, resource) := rules if {
	rules := opportunity.grants with input as sample.asked(action, role, resource)
}

test_overseers_see_every_opportunity if {
	every role in ["sales_manager", "compliance_officer", "operator"] {
		granted("read", role, strange) == {"opportunity/overseer"}
	}
}

test_manager_claims_for_every_opportunity if granted("claim", "sales_manager", strange) == {"opportunity/manager"}

test_officer_and_operator_claim_nothing if {
	every role in ["compliance_officer", "operator"] {
		granted("claim", role, own) == set()
	}
}

test_rep_sees_and_claims_for_own_opportunities if {
	every action in ["read", "claim"] {
		granted(action, "rep", own) == {"opportunity/owner"}
	}
}

test_rep_sees_the_own_team_but_claims_nothing_for_it if {
	granted("read", "rep", of_team) == {"opportunity/team"}
	granted("claim", "rep", of_team) == set()
}

test_rep_sees_no_other_team if {
	every action in ["read", "claim"] {
		granted(action, "rep", strange) == set()
	}
}

test_rep_sees_nothing_of_an_unknown_seller if {
	granted("read", "rep", {"kind": "opportunity"}) == set()
	granted("read", "rep", {"kind": "opportunity", "owner": "", "team": ""}) == set()
}

test_manager_may_do_nothing_unnamed if granted("destroy", "sales_manager", own) == set()

test_name_alone_is_no_role if granted("read", "partner", own) == set()

test_service_alone_is_no_person if opportunity.grants == set() with input as sample.nobody("read", own)
