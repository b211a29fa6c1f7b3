package outbound.eu.aiact.art_50_1_notice_test

import data.outbound.eu.aiact.art_50_1_notice
import data.outbound.lib.sample_test as sample

test_obligation_call_not_told if {
	case := sample.changed(sample.spain, {"action": {"channel": "ai_call"}, "content": {"ai_disclosed": false}})
	sample.effects(art_50_1_notice.findings, "eu.aiact/notice") == {"obligation"} with input as case
}

test_obligation_chat_not_told if {
	case := sample.changed(sample.spain, {
		"action": {"channel": "im", "ai_generated": true},
		"content": {"ai_disclosed": false},
	})
	sample.effects(art_50_1_notice.findings, "eu.aiact/notice") == {"obligation"} with input as case
}

test_pass_told if {
	case := sample.changed(sample.spain, {"action": {"channel": "ai_call"}})
	sample.effects(art_50_1_notice.findings, "eu.aiact/notice") == set() with input as case
}

test_pass_chat_with_a_person if {
	case := sample.changed(sample.spain, {"action": {"channel": "im"}, "content": {"ai_disclosed": false}})
	sample.effects(art_50_1_notice.findings, "eu.aiact/notice") == set() with input as case
}

test_pass_email if {
	case := sample.changed(sample.spain, {"action": {"ai_generated": true}, "content": {"ai_disclosed": false}})
	sample.effects(art_50_1_notice.findings, "eu.aiact/notice") == set() with input as case
}

test_pass_before_the_act if {
	case := sample.changed(sample.spain, {
		"now": "2026-08-01T21:59:59Z",
		"action": {"channel": "ai_call"},
		"content": {"ai_disclosed": false},
	})
	sample.effects(art_50_1_notice.findings, "eu.aiact/notice") == set() with input as case
}

test_obligation_unknown_notice if {
	case := sample.without(sample.changed(sample.spain, {"action": {"channel": "ai_call"}}), ["content"])
	sample.effects(art_50_1_notice.findings, "eu.aiact/notice") == {"obligation"} with input as case
}

test_obligation_from_the_first_instant_of_the_act if {
	case := sample.changed(sample.spain, {
		"now": "2026-08-01T22:00:00Z",
		"action": {"channel": "ai_call"},
		"content": {"ai_disclosed": false},
	})
	sample.effects(art_50_1_notice.findings, "eu.aiact/notice") == {"obligation"} with input as case
}
