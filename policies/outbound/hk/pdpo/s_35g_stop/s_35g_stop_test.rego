package outbound.hk.pdpo.s_35g_stop_test

import data.outbound.hk.pdpo.s_35g_stop
import data.outbound.lib.sample_test as sample

test_deny_objection if {
	case := sample.changed(sample.hong_kong, {"requests": {"open": ["objection_marketing"]}})
	sample.effects(s_35g_stop.findings, "hk.pdpo/stop") == {"deny"} with input as case
}

test_deny_on_internal_list if {
	case := sample.changed(sample.hong_kong, {"suppression": {"internal": true}})
	sample.effects(s_35g_stop.findings, "hk.pdpo/stop") == {"deny"} with input as case
}

test_deny_withdrawn if {
	case := sample.changed(sample.hong_kong, {
		"consents": [sample.consent_with({"withdrawn_at": "2026-09-01T00:00:00Z"})],
	})
	sample.effects(s_35g_stop.findings, "hk.pdpo/stop") == {"deny"} with input as case
}

test_deny_profile_for_marketing if {
	case := sample.changed(sample.hong_kong, {
		"action": {"kind": "profile"},
		"requests": {"open": ["objection_marketing"]},
	})
	sample.effects(s_35g_stop.findings, "hk.pdpo/stop") == {"deny"} with input as case
}

test_pass_nothing_asked if {
	sample.effects(s_35g_stop.findings, "hk.pdpo/stop") == set() with input as sample.hong_kong
}

test_pass_service_message if {
	case := sample.changed(sample.hong_kong, {
		"action": {"purpose": "service"},
		"requests": {"open": ["objection_marketing"]},
	})
	sample.effects(s_35g_stop.findings, "hk.pdpo/stop") == set() with input as case
}

test_deny_unknown_requests if {
	case := sample.without(sample.hong_kong, ["requests"])
	sample.effects(s_35g_stop.findings, "hk.pdpo/stop") == {"deny"} with input as case
}
