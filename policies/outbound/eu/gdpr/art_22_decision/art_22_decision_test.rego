package outbound.eu.gdpr.art_22_decision_test

import data.outbound.eu.gdpr.art_22_decision
import data.outbound.lib.sample_test as sample

test_approval_express_consent_only if {
	case := sample.changed(sample.spain, {"action": {"significant_effect": true}})
	sample.effects(art_22_decision.findings, "eu.gdpr/solely-automated") == {"require_approval"} with input as case
}

test_pass_explicit_consent if {
	case := sample.changed(sample.spain, {
		"action": {"significant_effect": true},
		"consents": [sample.consent_with({"form": "separate"})],
	})
	sample.effects(art_22_decision.findings, "eu.gdpr/solely-automated") == set() with input as case
}

test_pass_consent_to_profiling if {
	case := sample.changed(sample.spain, {
		"action": {"significant_effect": true},
		"consents": [
			sample.consent,
			sample.consent_with({"purpose": "profiling", "form": "written"}),
		],
	})
	sample.effects(art_22_decision.findings, "eu.gdpr/solely-automated") == set() with input as case
}

test_pass_contract if {
	case := sample.changed(sample.spain, {
		"action": {"purpose": "service", "significant_effect": true},
		"consents": [sample.consent_with({"purpose": "service", "basis": "contract"})],
	})
	sample.effects(art_22_decision.findings, "eu.gdpr/solely-automated") == set() with input as case
}

test_approval_no_human if {
	case := sample.changed(sample.spain, {
		"action": {"purpose": "service", "significant_effect": true},
		"choice": {"human_review": false},
		"consents": [sample.consent_with({"purpose": "service", "basis": "contract"})],
	})
	sample.effects(art_22_decision.findings, "eu.gdpr/solely-automated") == {"require_approval"} with input as case
}

test_pass_person_decided if {
	case := sample.changed(sample.spain, {"action": {"significant_effect": true, "automated": false}})
	sample.effects(art_22_decision.findings, "eu.gdpr/solely-automated") == set() with input as case
}

test_pass_no_effect if {
	sample.effects(art_22_decision.findings, "eu.gdpr/solely-automated") == set() with input as sample.spain
}

test_approval_unknown_effect if {
	case := sample.without(sample.spain, ["action/significant_effect"])
	sample.effects(art_22_decision.findings, "eu.gdpr/solely-automated") == {"require_approval"} with input as case
}

test_approval_unknown_review if {
	case := sample.without(
		sample.changed(sample.spain, {
			"action": {"significant_effect": true},
			"consents": [sample.consent_with({"form": "separate"})],
		}),
		["choice"],
	)
	sample.effects(art_22_decision.findings, "eu.gdpr/solely-automated") == {"require_approval"} with input as case
}
