package outbound.cn.pipl.art_24_automated_decision_test

import data.outbound.cn.pipl.art_24_automated_decision
import data.outbound.lib.sample_test as sample

test_deny_unjustified_price if {
	case := sample.changed(sample.china, {"price": {"personalised": true, "deviation": 0.051}})
	sample.effects(art_24_automated_decision.findings, "cn.pipl/personal-price") == {"deny"} with input as case
}

test_deny_unjustified_low_price if {
	case := sample.changed(sample.china, {"price": {"personalised": true, "deviation": -0.2}})
	sample.effects(art_24_automated_decision.findings, "cn.pipl/personal-price") == {"deny"} with input as case
}

test_pass_five_percent if {
	case := sample.changed(sample.china, {"price": {"personalised": true, "deviation": 0.05}})
	sample.effects(art_24_automated_decision.findings, "cn.pipl/personal-price") == set() with input as case
}

test_pass_justified if {
	case := sample.changed(sample.china, {
		"price": {"personalised": true, "deviation": 0.2, "justification": "volume discount"},
	})
	sample.effects(art_24_automated_decision.findings, "cn.pipl/personal-price") == set() with input as case
}

test_deny_blank_justification if {
	case := sample.changed(sample.china, {"price": {"personalised": true, "deviation": 0.2, "justification": "  "}})
	sample.effects(art_24_automated_decision.findings, "cn.pipl/personal-price") == {"deny"} with input as case
}

test_pass_list_for_everyone if {
	case := sample.changed(sample.china, {"price": {"deviation": 0.2}})
	sample.effects(art_24_automated_decision.findings, "cn.pipl/personal-price") == set() with input as case
}

test_deny_unknown_deviation if {
	case := sample.without(sample.changed(sample.china, {"price": {"personalised": true}}), ["price/deviation"])
	sample.effects(art_24_automated_decision.findings, "cn.pipl/personal-price") == {"deny"} with input as case
}

test_deny_unknown_price if {
	case := sample.without(sample.china, ["price"])
	sample.effects(art_24_automated_decision.findings, "cn.pipl/personal-price") == {"deny"} with input as case
}

test_obligation_no_refusal if {
	case := sample.changed(sample.china, {
		"action": {"profiling": true},
		"choice": {"non_personalised_option": false, "easy_refusal": false},
		"content": {"opt_out": false},
	})
	sample.effects(art_24_automated_decision.findings, "cn.pipl/refusal-option") == {"obligation"} with input as case
}

test_pass_other_choice if {
	case := sample.changed(sample.china, {
		"action": {"profiling": true},
		"choice": {"easy_refusal": false},
		"content": {"opt_out": false},
	})
	sample.effects(art_24_automated_decision.findings, "cn.pipl/refusal-option") == set() with input as case
}

test_pass_easy_refusal if {
	case := sample.changed(sample.china, {
		"action": {"profiling": true},
		"choice": {"non_personalised_option": false},
		"content": {"opt_out": false},
	})
	sample.effects(art_24_automated_decision.findings, "cn.pipl/refusal-option") == set() with input as case
}

test_pass_opt_out_line if {
	case := sample.changed(sample.china, {
		"action": {"profiling": true},
		"choice": {"non_personalised_option": false, "easy_refusal": false},
	})
	sample.effects(art_24_automated_decision.findings, "cn.pipl/refusal-option") == set() with input as case
}

test_pass_no_automated_decision if {
	case := sample.changed(sample.china, {
		"choice": {"non_personalised_option": false, "easy_refusal": false},
		"content": {"opt_out": false},
	})
	sample.effects(art_24_automated_decision.findings, "cn.pipl/refusal-option") == set() with input as case
}

test_obligation_unknown_profiling if {
	case := sample.without(
		sample.changed(sample.china, {
			"choice": {"non_personalised_option": false, "easy_refusal": false},
			"content": {"opt_out": false},
		}),
		["action/profiling"],
	)
	sample.effects(art_24_automated_decision.findings, "cn.pipl/refusal-option") == {"obligation"} with input as case
}

test_approval_no_human if {
	case := sample.changed(sample.china, {"action": {"significant_effect": true}, "choice": {"human_review": false}})
	sample.effects(art_24_automated_decision.findings, "cn.pipl/human-review") == {"require_approval"} with input as case
}

test_pass_human if {
	case := sample.changed(sample.china, {"action": {"significant_effect": true}})
	sample.effects(art_24_automated_decision.findings, "cn.pipl/human-review") == set() with input as case
}

test_pass_no_effect if {
	case := sample.changed(sample.china, {"choice": {"human_review": false}})
	sample.effects(art_24_automated_decision.findings, "cn.pipl/human-review") == set() with input as case
}

test_approval_unknown_review if {
	case := sample.without(sample.changed(sample.china, {"action": {"significant_effect": true}}), ["choice"])
	sample.effects(art_24_automated_decision.findings, "cn.pipl/human-review") == {"require_approval"} with input as case
}

test_pass_service_needs_no_refusal if {
	case := sample.changed(sample.china, {
		"action": {"purpose": "service", "profiling": true},
		"choice": {"non_personalised_option": false, "easy_refusal": false},
		"content": {"opt_out": false},
	})
	sample.effects(art_24_automated_decision.findings, "cn.pipl/refusal-option") == set() with input as case
}

test_pass_profile_shows_no_price if {
	case := sample.changed(sample.china, {
		"action": {"kind": "profile"},
		"price": {"personalised": true, "deviation": 0.2},
	})
	sample.effects(art_24_automated_decision.findings, "cn.pipl/personal-price") == set() with input as case
}
