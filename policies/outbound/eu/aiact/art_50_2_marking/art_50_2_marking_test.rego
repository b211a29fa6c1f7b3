package outbound.eu.aiact.art_50_2_marking_test

import data.outbound.eu.aiact.art_50_2_marking
import data.outbound.lib.sample_test as sample

test_obligation_no_mark if {
	case := sample.changed(sample.spain, {"action": {"ai_generated": true}})
	sample.effects(art_50_2_marking.findings, "eu.aiact/marking") == {"obligation"} with input as case
}

test_obligation_explicit_only if {
	case := sample.changed(sample.spain, {"action": {"ai_generated": true}, "content": {"ai_label": "explicit"}})
	sample.effects(art_50_2_marking.findings, "eu.aiact/marking") == {"obligation"} with input as case
}

test_pass_implicit if {
	case := sample.changed(sample.spain, {"action": {"ai_generated": true}, "content": {"ai_label": "implicit"}})
	sample.effects(art_50_2_marking.findings, "eu.aiact/marking") == set() with input as case
}

test_pass_both if {
	case := sample.changed(sample.spain, {
		"action": {"ai_generated": true},
		"content": {"ai_label": "explicit_and_implicit"},
	})
	sample.effects(art_50_2_marking.findings, "eu.aiact/marking") == set() with input as case
}

test_pass_written_by_people if {
	sample.effects(art_50_2_marking.findings, "eu.aiact/marking") == set() with input as sample.spain
}

test_pass_other_place if {
	case := sample.changed(sample.new_york, {"action": {"ai_generated": true}})
	sample.effects(art_50_2_marking.findings, "eu.aiact/marking") == set() with input as case
}

test_obligation_unknown_maker if {
	case := sample.without(sample.spain, ["action/ai_generated"])
	sample.effects(art_50_2_marking.findings, "eu.aiact/marking") == {"obligation"} with input as case
}

test_obligation_unknown_mark if {
	case := sample.without(sample.changed(sample.spain, {"action": {"ai_generated": true}}), ["content"])
	sample.effects(art_50_2_marking.findings, "eu.aiact/marking") == {"obligation"} with input as case
}

test_pass_before_the_act if {
	case := sample.changed(sample.spain, {"now": "2026-08-01T21:59:59Z", "action": {"ai_generated": true}})
	sample.effects(art_50_2_marking.findings, "eu.aiact/marking") == set() with input as case
}

test_obligation_from_the_first_instant_of_the_act if {
	case := sample.changed(sample.spain, {"now": "2026-08-01T22:00:00Z", "action": {"ai_generated": true}})
	sample.effects(art_50_2_marking.findings, "eu.aiact/marking") == {"obligation"} with input as case
}
