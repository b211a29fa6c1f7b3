package outbound.us.canspam.opt_out_test

import data.outbound.lib.sample_test as sample
import data.outbound.us.canspam.opt_out

test_obligation_missing if {
	case := sample.changed(sample.new_york, {
		"action": {"channel": "email"},
		"consents": [],
		"content": {"opt_out": false},
	})
	sample.effects(opt_out.findings, "us.canspam/opt-out") == {"obligation"} with input as case
}

test_pass_there if {
	case := sample.changed(sample.new_york, {"action": {"channel": "email"}, "consents": []})
	sample.effects(opt_out.findings, "us.canspam/opt-out") == set() with input as case
}

test_pass_service_mail if {
	case := sample.changed(sample.new_york, {
		"action": {"channel": "email", "purpose": "service"},
		"consents": [],
		"content": {"opt_out": false},
	})
	sample.effects(opt_out.findings, "us.canspam/opt-out") == set() with input as case
}

test_pass_other_place if {
	case := sample.changed(sample.new_york, {
		"action": {"channel": "email"},
		"consents": [],
		"content": {"opt_out": false},
		"recipient": {"residence": "CN"},
	})
	sample.effects(opt_out.findings, "us.canspam/opt-out") == set() with input as case
}

test_obligation_unknown if {
	case := sample.without(
		sample.changed(sample.new_york, {
			"action": {"channel": "email"},
			"consents": [],
		}),
		["content"],
	)
	sample.effects(opt_out.findings, "us.canspam/opt-out") == {"obligation"} with input as case
}

test_deny_opted_out if {
	case := sample.changed(sample.new_york, {
		"action": {"channel": "email"},
		"consents": [],
		"suppression": {"internal": true},
	})
	sample.effects(opt_out.findings, "us.canspam/opted-out") == {"deny"} with input as case
}

test_deny_withdrawn if {
	case := sample.changed(sample.new_york, {
		"action": {"channel": "email"},
		"consents": [sample.consent_with({"withdrawn_at": "2026-09-01T00:00:00Z"})],
	})
	sample.effects(opt_out.findings, "us.canspam/opted-out") == {"deny"} with input as case
}

test_pass_never if {
	case := sample.changed(sample.new_york, {"action": {"channel": "email"}, "consents": []})
	sample.effects(opt_out.findings, "us.canspam/opted-out") == set() with input as case
}

test_deny_unknown_consents if {
	case := sample.without(
		sample.changed(sample.new_york, {
			"action": {"channel": "email"},
			"consents": [],
		}),
		["consents"],
	)
	sample.effects(opt_out.findings, "us.canspam/opted-out") == {"deny"} with input as case
}
