package outbound.uk.pecr.reg_21_live_calls_test

import data.outbound.lib.sample_test as sample
import data.outbound.uk.pecr.reg_21_live_calls

test_deny_listed if {
	case := sample.changed(sample.london, {
		"action": {"channel": "call"},
		"consents": [],
		"suppression": {"registry": {"listed": true, "checked_at": "2026-11-17T00:00:00Z"}},
	})
	sample.effects(reg_21_live_calls.findings, "uk.pecr/live-call") == {"deny"} with input as case
}

test_pass_not_listed if {
	case := sample.changed(sample.london, {"action": {"channel": "call"}, "consents": []})
	sample.effects(reg_21_live_calls.findings, "uk.pecr/live-call") == set() with input as case
}

test_pass_listed_with_consent if {
	case := sample.changed(sample.london, {
		"action": {"channel": "call"},
		"suppression": {"registry": {"listed": true, "checked_at": "2026-11-17T00:00:00Z"}},
	})
	sample.effects(reg_21_live_calls.findings, "uk.pecr/live-call") == set() with input as case
}

test_deny_list_28_days_old if {
	case := sample.changed(sample.london, {
		"action": {"channel": "call"},
		"consents": [],
		"suppression": {"registry": {"listed": false, "checked_at": "2026-10-23T02:30:00Z"}},
	})
	sample.effects(reg_21_live_calls.findings, "uk.pecr/live-call") == {"deny"} with input as case
}

test_pass_list_younger_than_28_days if {
	case := sample.changed(sample.london, {
		"action": {"channel": "call"},
		"consents": [],
		"suppression": {"registry": {"listed": false, "checked_at": "2026-10-23T02:30:01Z"}},
	})
	sample.effects(reg_21_live_calls.findings, "uk.pecr/live-call") == set() with input as case
}

test_deny_never_checked if {
	case := sample.changed(sample.london, {
		"action": {"channel": "call"},
		"consents": [],
		"suppression": {"registry": {"listed": false, "checked_at": null}},
	})
	sample.effects(reg_21_live_calls.findings, "uk.pecr/live-call") == {"deny"} with input as case
}

test_deny_role_address if {
	case := sample.changed(sample.london, {
		"action": {"channel": "call"},
		"consents": [],
		"recipient": {"kind": "role_address"},
		"suppression": {"registry": {"listed": true, "checked_at": "2026-11-17T00:00:00Z"}},
	})
	sample.effects(reg_21_live_calls.findings, "uk.pecr/live-call") == {"deny"} with input as case
}

test_pass_machine_call if {
	case := sample.changed(sample.london, {
		"action": {"channel": "ai_call"},
		"consents": [],
		"suppression": {"registry": {"listed": true, "checked_at": "2026-11-17T00:00:00Z"}},
	})
	sample.effects(reg_21_live_calls.findings, "uk.pecr/live-call") == set() with input as case
}

test_pass_service_call if {
	case := sample.changed(sample.london, {
		"action": {"channel": "call", "purpose": "service"},
		"consents": [],
		"suppression": {"registry": {"listed": true, "checked_at": "2026-11-17T00:00:00Z"}},
	})
	sample.effects(reg_21_live_calls.findings, "uk.pecr/live-call") == set() with input as case
}

test_deny_unknown_register if {
	case := sample.without(sample.changed(sample.london, {"action": {"channel": "call"}, "consents": []}), ["suppression/registry"])
	sample.effects(reg_21_live_calls.findings, "uk.pecr/live-call") == {"deny"} with input as case
}
