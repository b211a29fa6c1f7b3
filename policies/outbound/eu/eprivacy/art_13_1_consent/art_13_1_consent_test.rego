package outbound.eu.eprivacy.art_13_1_consent_test

import data.outbound.eu.eprivacy.art_13_1_consent
import data.outbound.lib.sample_test as sample

test_deny_legitimate_interest if {
	case := sample.changed(sample.spain, {"consents": [sample.consent_with({"basis": "legitimate_interest"})]})
	sample.effects(art_13_1_consent.findings, "eu.eprivacy/consent") == {"deny"} with input as case
}

test_pass_consent if {
	sample.effects(art_13_1_consent.findings, "eu.eprivacy/consent") == set() with input as sample.spain
}

test_pass_soft_opt_in if {
	case := sample.changed(sample.spain, {
		"recipient": {"address_source": "collected_in_sale", "similar_product": true, "relationship": "customer"},
		"consents": [sample.consent_with({"basis": "legitimate_interest"})],
	})
	sample.effects(art_13_1_consent.findings, "eu.eprivacy/consent") == set() with input as case
}

test_pass_business_contact if {
	case := sample.changed(sample.spain, {"recipient": {"kind": "business_contact"}, "consents": []})
	sample.effects(art_13_1_consent.findings, "eu.eprivacy/consent") == set() with input as case
}

test_pass_role_address if {
	case := sample.changed(sample.spain, {"recipient": {"kind": "role_address"}, "consents": []})
	sample.effects(art_13_1_consent.findings, "eu.eprivacy/consent") == set() with input as case
}

test_deny_automated_call if {
	case := sample.changed(sample.spain, {"action": {"channel": "ai_call"}, "consents": []})
	sample.effects(art_13_1_consent.findings, "eu.eprivacy/consent") == {"deny"} with input as case
}

test_deny_automated_call_despite_soft_opt_in if {
	case := sample.changed(sample.spain, {
		"action": {"channel": "ai_call"},
		"recipient": {"address_source": "collected_in_sale", "similar_product": true, "relationship": "customer"},
		"consents": [sample.consent_with({"basis": "legitimate_interest"})],
	})
	sample.effects(art_13_1_consent.findings, "eu.eprivacy/consent") == {"deny"} with input as case
}

test_pass_live_call if {
	case := sample.changed(sample.spain, {"action": {"channel": "call"}, "consents": []})
	sample.effects(art_13_1_consent.findings, "eu.eprivacy/consent") == set() with input as case
}

test_deny_consent_for_other_channel if {
	case := sample.changed(sample.spain, {"consents": [sample.consent_with({"channel": "sms"})]})
	sample.effects(art_13_1_consent.findings, "eu.eprivacy/consent") == {"deny"} with input as case
}

test_deny_channel_refusal_beats_later_general_consent if {
	case := sample.changed(sample.spain, {
		"consents": [
			sample.consent_with({"channel": "email", "withdrawn_at": "2026-02-01T00:00:00Z"}),
			sample.consent_with({"given_at": "2026-03-01T00:00:00Z"}),
		],
	})
	sample.effects(art_13_1_consent.findings, "eu.eprivacy/consent") == {"deny"} with input as case
}

test_pass_service_message if {
	case := sample.changed(sample.spain, {"action": {"purpose": "service"}, "consents": []})
	sample.effects(art_13_1_consent.findings, "eu.eprivacy/consent") == set() with input as case
}

test_pass_other_place if {
	case := sample.changed(sample.new_york, {"consents": [], "sender": {"established_in": "ES"}})
	sample.effects(art_13_1_consent.findings, "eu.eprivacy/consent") == set() with input as case
}

test_deny_unknown_consents if {
	case := sample.without(sample.spain, ["consents"])
	sample.effects(art_13_1_consent.findings, "eu.eprivacy/consent") == {"deny"} with input as case
}

test_deny_unknown_voice_on_call if {
	case := sample.without(
		sample.changed(sample.spain, {
			"action": {"channel": "call"},
			"consents": [],
		}),
		["action/ai_voice"],
	)
	sample.effects(art_13_1_consent.findings, "eu.eprivacy/consent") == {"deny"} with input as case
}
