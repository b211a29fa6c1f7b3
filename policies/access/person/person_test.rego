package access.person_test

import data.access.lib.sample_test as sample
import data.access.person

own := {"kind": "person", "keepers": ["p-2", "p-1"]}

other := {"kind": "person", "keepers": ["p-2"]}

granted(action, role, resource) := rules if {
	rules := person.grants with input as sample.asked(action, role, resource)
}

test_officer_keeps_every_dossier if {
	every action in ["read", "add_consent", "restrict", "object", "settle", "keep"] {
		granted(action, "compliance_officer", other) == {"person/officer"}
	}
}

test_officer_may_do_nothing_unnamed if granted("destroy", "compliance_officer", other) == set()

test_manager_keeps_every_dossier if {
	every action in ["read", "add_consent", "restrict", "object", "keep"] {
		granted(action, "sales_manager", other) == {"person/manager"}
	}
}

test_manager_settles_no_request if granted("settle", "sales_manager", other) == set()

test_rep_records_consents_behind_own_leads if {
	every action in ["add_consent", "keep"] {
		granted(action, "rep", own) == {"person/keeper"}
	}
}

test_rep_takes_down_a_refusal if granted("restrict", "rep", own) == {"person/refusal"}

test_rep_reads_no_dossier if granted("read", "rep", own) == set()

test_rep_settles_no_request if granted("settle", "rep", own) == set()

test_rep_touches_no_person_of_another if {
	every action in ["read", "add_consent", "restrict", "settle", "keep"] {
		granted(action, "rep", other) == set()
	}
}

test_rep_touches_nobody_with_unknown_keepers if granted("restrict", "rep", {"kind": "person"}) == set()

test_operator_has_no_part_in_it if granted("read", "operator", own) == set()

test_service_alone_is_no_person if person.grants == set() with input as sample.nobody("restrict", own)

test_rep_takes_down_a_request_of_anybody if granted("object", "rep", other) == {"person/hearing"}

test_operator_takes_down_nothing if granted("object", "operator", other) == set()
