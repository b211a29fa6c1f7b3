package outbound.uk.gdpr.art_22a_decision_test

import data.outbound.lib.sample_test as sample
import data.outbound.uk.gdpr.art_22a_decision

test_pass_reviewed_on_any_basis if {
	case := sample.changed(sample.london, {
		"action": {"significant_effect": true},
		"consents": [sample.consent_with({"basis": "legitimate_interest"})],
	})
	sample.effects(art_22a_decision.findings, "uk.gdpr/solely-automated") == set() with input as case
}

test_approval_no_review if {
	case := sample.changed(sample.london, {
		"action": {"significant_effect": true},
		"choice": {"human_review": false},
	})
	sample.effects(art_22a_decision.findings, "uk.gdpr/solely-automated") == {"require_approval"} with input as case
}

test_approval_special_categories_on_express_consent if {
	case := sample.changed(sample.london, {
		"action": {"significant_effect": true},
		"data": {"sensitive": true},
	})
	sample.effects(art_22a_decision.findings, "uk.gdpr/solely-automated") == {"require_approval"} with input as case
}

test_pass_special_categories_on_explicit_consent if {
	case := sample.changed(sample.london, {
		"action": {"significant_effect": true},
		"data": {"sensitive": true},
		"consents": [sample.consent_with({"form": "separate"})],
	})
	sample.effects(art_22a_decision.findings, "uk.gdpr/solely-automated") == set() with input as case
}

test_pass_special_categories_on_contract if {
	case := sample.changed(sample.london, {
		"action": {"purpose": "service", "significant_effect": true},
		"data": {"sensitive": true},
		"consents": [sample.consent_with({"purpose": "service", "basis": "contract"})],
	})
	sample.effects(art_22a_decision.findings, "uk.gdpr/solely-automated") == set() with input as case
}

test_pass_person_decided if {
	case := sample.changed(sample.london, {
		"action": {"significant_effect": true, "automated": false},
		"choice": {"human_review": false},
	})
	sample.effects(art_22a_decision.findings, "uk.gdpr/solely-automated") == set() with input as case
}

test_pass_no_effect if {
	case := sample.changed(sample.london, {"choice": {"human_review": false}})
	sample.effects(art_22a_decision.findings, "uk.gdpr/solely-automated") == set() with input as case
}

test_approval_unknown_effect if {
	case := sample.without(sample.changed(sample.london, {"choice": {"human_review": false}}), ["action/significant_effect"])
	sample.effects(art_22a_decision.findings, "uk.gdpr/solely-automated") == {"require_approval"} with input as case
}

test_approval_unknown_review if {
	case := sample.without(sample.changed(sample.london, {"action": {"significant_effect": true}}), ["choice"])
	sample.effects(art_22a_decision.findings, "uk.gdpr/solely-automated") == {"require_approval"} with input as case
}

test_approval_unknown_categories if {
	case := sample.without(sample.changed(sample.london, {"action": {"significant_effect": true}}), ["data/sensitive"])
	sample.effects(art_22a_decision.findings, "uk.gdpr/solely-automated") == {"require_approval"} with input as case
}

test_pass_before_it_was_law if {
	case := sample.changed(sample.london, {
		"now": "2026-02-04T23:59:59Z",
		"action": {"significant_effect": true},
		"choice": {"human_review": false},
	})
	sample.effects(art_22a_decision.findings, "uk.gdpr/solely-automated") == set() with input as case
}

test_approval_from_its_first_instant if {
	case := sample.changed(sample.london, {
		"now": "2026-02-05T00:00:00Z",
		"action": {"significant_effect": true},
		"choice": {"human_review": false},
	})
	sample.effects(art_22a_decision.findings, "uk.gdpr/solely-automated") == {"require_approval"} with input as case
}

test_pass_until_2026_is_over if {
	case := sample.changed(sample.london, {
		"now": "2026-02-05T00:00:00Z",
		"action": {"significant_effect": true},
	})
	sample.effects(art_22a_decision.findings, "uk.gdpr/solely-automated-until-2026") == set() with input as case
}

test_approval_until_2026_express_consent_only if {
	case := sample.changed(sample.london, {"now": "2026-02-04T23:59:59Z", "action": {"significant_effect": true}})
	sample.effects(art_22a_decision.findings, "uk.gdpr/solely-automated-until-2026") == {"require_approval"} with input as case
}

test_pass_until_2026_explicit_consent if {
	case := sample.changed(sample.london, {
		"now": "2026-02-04T23:59:59Z",
		"action": {"significant_effect": true},
		"consents": [sample.consent_with({"form": "separate"})],
	})
	sample.effects(art_22a_decision.findings, "uk.gdpr/solely-automated-until-2026") == set() with input as case
}

test_approval_until_2026_no_human if {
	case := sample.changed(sample.london, {
		"now": "2026-02-04T23:59:59Z",
		"action": {"purpose": "service", "significant_effect": true},
		"choice": {"human_review": false},
		"consents": [sample.consent_with({"purpose": "service", "basis": "contract"})],
	})
	sample.effects(art_22a_decision.findings, "uk.gdpr/solely-automated-until-2026") == {"require_approval"} with input as case
}

test_pass_until_2026_no_effect if {
	case := sample.changed(sample.london, {"now": "2026-02-04T23:59:59Z"})
	sample.effects(art_22a_decision.findings, "uk.gdpr/solely-automated-until-2026") == set() with input as case
}

test_approval_until_2026_unknown_review if {
	case := sample.without(
		sample.changed(sample.london, {
			"now": "2026-02-04T23:59:59Z",
			"action": {"significant_effect": true},
			"consents": [sample.consent_with({"form": "separate"})],
		}),
		["choice"],
	)
	sample.effects(art_22a_decision.findings, "uk.gdpr/solely-automated-until-2026") == {"require_approval"} with input as case
}
