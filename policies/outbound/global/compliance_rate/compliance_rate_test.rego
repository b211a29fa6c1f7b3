package outbound.global.compliance_rate_test

import data.outbound.global.compliance_rate
import data.outbound.lib.sample_test as sample

test_deny_below_rate if {
	case := sample.changed(sample.china, {
		"action": {"channel": "ai_call"},
		"sender": {"compliance_rate": 84.9, "ces": 99},
	})
	sample.effects(compliance_rate.findings, "global/ces") == {"deny"} with input as case
}

test_pass_at_rate if {
	case := sample.changed(sample.china, {"action": {"channel": "ai_call"}, "sender": {"compliance_rate": 85}})
	sample.effects(compliance_rate.findings, "global/ces") == set() with input as case
}

test_pass_other_channel_below_rate if {
	case := sample.changed(sample.china, {"sender": {"compliance_rate": 10}})
	sample.effects(compliance_rate.findings, "global/ces") == set() with input as case
}

test_deny_machine_voice_on_call if {
	case := sample.changed(sample.china, {
		"action": {"channel": "call", "ai_voice": true},
		"sender": {"compliance_rate": 84},
	})
	sample.effects(compliance_rate.findings, "global/ces") == {"deny"} with input as case
}

test_deny_unknown_rate if {
	case := sample.without(sample.changed(sample.china, {"action": {"channel": "ai_call"}}), ["sender/compliance_rate"])
	sample.effects(compliance_rate.findings, "global/ces") == {"deny"} with input as case
}

test_deny_null_rate if {
	case := sample.changed(sample.china, {"action": {"channel": "ai_call"}, "sender": {"compliance_rate": null}})
	sample.effects(compliance_rate.findings, "global/ces") == {"deny"} with input as case
}
