package outbound.cn.ailabel.labels_test

import data.outbound.cn.ailabel.labels
import data.outbound.lib.sample_test as sample

test_obligation_no_label if {
	case := sample.changed(sample.china, {"action": {"ai_generated": true}})
	sample.effects(labels.findings, "cn.ailabel/labels") == {"obligation"} with input as case
}

test_obligation_explicit_only if {
	case := sample.changed(sample.china, {"action": {"ai_generated": true}, "content": {"ai_label": "explicit"}})
	sample.effects(labels.findings, "cn.ailabel/labels") == {"obligation"} with input as case
}

test_pass_both_labels if {
	case := sample.changed(sample.china, {
		"action": {"ai_generated": true},
		"content": {"ai_label": "explicit_and_implicit"},
	})
	sample.effects(labels.findings, "cn.ailabel/labels") == set() with input as case
}

test_pass_written_by_people if {
	sample.effects(labels.findings, "cn.ailabel/labels") == set() with input as sample.china
}

test_obligation_machine_voice if {
	case := sample.changed(sample.china, {"action": {"channel": "ai_call", "ai_voice": true}})
	sample.effects(labels.findings, "cn.ailabel/labels") == {"obligation"} with input as case
}

test_obligation_from_china if {
	case := sample.changed(sample.new_york, {"action": {"ai_generated": true}, "sender": {"established_in": "CN"}})
	sample.effects(labels.findings, "cn.ailabel/labels") == {"obligation"} with input as case
}

test_pass_elsewhere if {
	case := sample.changed(sample.new_york, {"action": {"ai_generated": true}})
	sample.effects(labels.findings, "cn.ailabel/labels") == set() with input as case
}

test_obligation_unknown_sender if {
	case := sample.without(
		sample.changed(sample.new_york, {
			"action": {"ai_generated": true},
		}),
		["sender/established_in"],
	)
	sample.effects(labels.findings, "cn.ailabel/labels") == {"obligation"} with input as case
}

test_pass_before_the_measures if {
	case := sample.changed(sample.china, {"now": "2025-08-31T15:59:59Z", "action": {"ai_generated": true}})
	sample.effects(labels.findings, "cn.ailabel/labels") == set() with input as case
}

test_obligation_unknown_maker if {
	case := sample.without(sample.china, ["action/ai_generated"])
	sample.effects(labels.findings, "cn.ailabel/labels") == {"obligation"} with input as case
}

test_obligation_unknown_label if {
	case := sample.without(sample.changed(sample.china, {"action": {"ai_generated": true}}), ["content"])
	sample.effects(labels.findings, "cn.ailabel/labels") == {"obligation"} with input as case
}

test_pass_nothing_sent if {
	case := sample.changed(sample.china, {"action": {"kind": "profile", "ai_generated": true}})
	sample.effects(labels.findings, "cn.ailabel/labels") == set() with input as case
}

test_obligation_from_the_first_instant_of_the_measures if {
	case := sample.changed(sample.china, {"now": "2025-08-31T16:00:00Z", "action": {"ai_generated": true}})
	sample.effects(labels.findings, "cn.ailabel/labels") == {"obligation"} with input as case
}
