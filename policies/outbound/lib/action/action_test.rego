package outbound.lib.action_test

import data.outbound.lib.action

test_basis_of_call_analysis if action.basis_purpose == "call_analysis" with input.action.kind as "analyse_call"

test_basis_of_profile if action.basis_purpose == "profiling" with input.action.kind as "profile"

test_profile_is_profiling if {
	action.is_profiling with input.action as {"kind": "profile", "profiling": false}
}

test_asked_quotation_is_no_advertising if {
	not action.is_advertising with input as {
		"action": {"kind": "send", "purpose": "quotation"},
		"recipient": {"relationship": "former_customer"},
	}
}

test_quotation_to_unknown_relationship_is_advertising if {
	action.is_advertising with input as {"action": {"kind": "send", "purpose": "quotation"}}
}

test_profile_for_marketing_serves_it_without_advertising if {
	profile := {"action": {"kind": "profile", "purpose": "marketing"}}
	action.serves_marketing with input as profile
	not action.is_advertising with input as profile
}

test_call_by_a_person_is_no_machine_call if {
	not action.is_machine_call with input.action as {"channel": "call", "ai_voice": false}
}
