package outbound.cn.shenzhen.profiling_test

import data.outbound.cn.shenzhen.profiling
import data.outbound.lib.sample_test as sample

test_deny_refused if {
	case := sample.changed(sample.china, {
		"recipient": {"city": "shenzhen"},
		"action": {"profiling": true},
		"requests": {"open": ["objection_profiling"]},
	})
	sample.effects(profiling.findings, "cn.shenzhen/profiling") == {"deny"} with input as case
}

test_deny_withdrawn if {
	case := sample.changed(sample.china, {
		"recipient": {"city": "shenzhen"},
		"action": {"profiling": true},
		"consents": [sample.consent_with({"purpose": "profiling", "withdrawn_at": "2026-09-01T00:00:00Z"})],
	})
	sample.effects(profiling.findings, "cn.shenzhen/profiling") == {"deny"} with input as case
}

test_pass_not_refused if {
	case := sample.changed(sample.china, {"recipient": {"city": "shenzhen"}, "action": {"profiling": true}})
	sample.effects(profiling.findings, "cn.shenzhen/profiling") == set() with input as case
}

test_pass_no_profiling if {
	case := sample.changed(sample.china, {
		"recipient": {"city": "shenzhen"},
		"requests": {"open": ["objection_profiling"]},
	})
	sample.effects(profiling.findings, "cn.shenzhen/profiling") == set() with input as case
}

test_pass_unknown_city if {
	case := sample.without(
		sample.changed(sample.china, {
			"action": {"profiling": true},
			"requests": {"open": ["objection_profiling"]},
		}),
		["recipient/city"],
	)
	sample.effects(profiling.findings, "cn.shenzhen/profiling") == set() with input as case
}

test_deny_unknown_requests if {
	case := sample.without(
		sample.changed(sample.china, {
			"recipient": {"city": "shenzhen"},
			"action": {"profiling": true},
		}),
		["requests"],
	)
	sample.effects(profiling.findings, "cn.shenzhen/profiling") == {"deny"} with input as case
}
