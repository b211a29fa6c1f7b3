package outbound.br.lgpd.art_20_review_test

import data.outbound.br.lgpd.art_20_review
import data.outbound.lib.sample_test as sample

test_obligation_no_review if {
	case := sample.changed(sample.sao_paulo, {
		"action": {"significant_effect": true},
		"choice": {"human_review": false},
	})
	sample.effects(art_20_review.findings, "br.lgpd/review") == {"obligation"} with input as case
}

test_pass_review if {
	case := sample.changed(sample.sao_paulo, {"action": {"significant_effect": true}})
	sample.effects(art_20_review.findings, "br.lgpd/review") == set() with input as case
}

test_pass_person_decided if {
	case := sample.changed(sample.sao_paulo, {
		"action": {"significant_effect": true, "automated": false},
		"choice": {"human_review": false},
	})
	sample.effects(art_20_review.findings, "br.lgpd/review") == set() with input as case
}

test_pass_no_effect if {
	case := sample.changed(sample.sao_paulo, {"choice": {"human_review": false}})
	sample.effects(art_20_review.findings, "br.lgpd/review") == set() with input as case
}

test_obligation_unknown_effect if {
	case := sample.without(sample.changed(sample.sao_paulo, {"choice": {"human_review": false}}), ["action/significant_effect"])
	sample.effects(art_20_review.findings, "br.lgpd/review") == {"obligation"} with input as case
}

test_obligation_unknown_review if {
	case := sample.without(sample.changed(sample.sao_paulo, {"action": {"significant_effect": true}}), ["choice"])
	sample.effects(art_20_review.findings, "br.lgpd/review") == {"obligation"} with input as case
}
