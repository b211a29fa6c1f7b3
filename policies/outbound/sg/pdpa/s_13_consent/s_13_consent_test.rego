package outbound.sg.pdpa.s_13_consent_test

import data.outbound.lib.sample_test as sample
import data.outbound.sg.pdpa.s_13_consent

test_deny_no_consent if {
	case := sample.changed(sample.singapore, {"consents": []})
	sample.effects(s_13_consent.findings, "sg.pdpa/marketing-consent") == {"deny"} with input as case
}

test_pass_express_consent if {
	sample.effects(s_13_consent.findings, "sg.pdpa/marketing-consent") == set() with input as sample.singapore
}

test_pass_deemed_consent if {
	case := sample.changed(sample.singapore, {"consents": [sample.consent_with({"form": "implied"})]})
	sample.effects(s_13_consent.findings, "sg.pdpa/marketing-consent") == set() with input as case
}

test_deny_legitimate_interest if {
	case := sample.changed(sample.singapore, {"consents": [sample.consent_with({"basis": "legitimate_interest"})]})
	sample.effects(s_13_consent.findings, "sg.pdpa/marketing-consent") == {"deny"} with input as case
}

test_deny_contract_is_none_for_marketing if {
	case := sample.changed(sample.singapore, {"consents": [sample.consent_with({"basis": "contract"})]})
	sample.effects(s_13_consent.findings, "sg.pdpa/marketing-consent") == {"deny"} with input as case
}

test_deny_withdrawn if {
	case := sample.changed(sample.singapore, {
		"consents": [sample.consent_with({"withdrawn_at": "2026-09-01T00:00:00Z"})],
	})
	sample.effects(s_13_consent.findings, "sg.pdpa/marketing-consent") == {"deny"} with input as case
}

test_deny_survey_on_marketing_consent if {
	case := sample.changed(sample.singapore, {"action": {"purpose": "survey"}})
	sample.effects(s_13_consent.findings, "sg.pdpa/marketing-consent") == {"deny"} with input as case
}

test_pass_business_contact if {
	case := sample.changed(sample.singapore, {"recipient": {"kind": "business_contact"}, "consents": []})
	sample.effects(s_13_consent.findings, "sg.pdpa/marketing-consent") == set() with input as case
}

test_pass_role_address if {
	case := sample.changed(sample.singapore, {"recipient": {"kind": "role_address"}, "consents": []})
	sample.effects(s_13_consent.findings, "sg.pdpa/marketing-consent") == set() with input as case
}

test_deny_sender_established_there if {
	case := sample.changed(sample.new_york, {"consents": [], "sender": {"established_in": "SG"}})
	sample.effects(s_13_consent.findings, "sg.pdpa/marketing-consent") == {"deny"} with input as case
}

test_pass_elsewhere if {
	case := sample.changed(sample.new_york, {"consents": []})
	sample.effects(s_13_consent.findings, "sg.pdpa/marketing-consent") == set() with input as case
}

test_deny_unknown_consents if {
	case := sample.without(sample.singapore, ["consents"])
	sample.effects(s_13_consent.findings, "sg.pdpa/marketing-consent") == {"deny"} with input as case
}

test_deny_unknown_establishment if {
	case := sample.without(sample.changed(sample.new_york, {"consents": []}), ["sender/established_in"])
	sample.effects(s_13_consent.findings, "sg.pdpa/marketing-consent") == {"deny"} with input as case
}

test_pass_service_is_no_marketing if {
	case := sample.changed(sample.singapore, {"action": {"purpose": "service"}, "consents": []})
	sample.effects(s_13_consent.findings, "sg.pdpa/marketing-consent") == set() with input as case
}

test_deny_service_without_ground if {
	case := sample.changed(sample.singapore, {"action": {"purpose": "service"}, "consents": []})
	sample.effects(s_13_consent.findings, "sg.pdpa/basis") == {"deny"} with input as case
}

test_pass_service_on_contract if {
	case := sample.changed(sample.singapore, {
		"action": {"purpose": "service"},
		"consents": [sample.consent_with({"purpose": "service", "basis": "contract"})],
	})
	sample.effects(s_13_consent.findings, "sg.pdpa/basis") == set() with input as case
}

test_pass_service_on_deemed_consent if {
	case := sample.changed(sample.singapore, {
		"action": {"purpose": "service"},
		"consents": [sample.consent_with({"purpose": "service", "form": "implied"})],
	})
	sample.effects(s_13_consent.findings, "sg.pdpa/basis") == set() with input as case
}

test_deny_service_on_legitimate_interest if {
	case := sample.changed(sample.singapore, {
		"action": {"purpose": "service"},
		"consents": [sample.consent_with({"purpose": "service", "basis": "legitimate_interest"})],
	})
	sample.effects(s_13_consent.findings, "sg.pdpa/basis") == {"deny"} with input as case
}

test_deny_service_unknown_basis if {
	case := sample.without(
		sample.changed(sample.singapore, {
			"action": {"purpose": "service"},
			"consents": [sample.consent_with({"purpose": "service", "basis": "contract"})],
		}),
		["consents/0/basis"],
	)
	sample.effects(s_13_consent.findings, "sg.pdpa/basis") == {"deny"} with input as case
}

test_deny_profile_on_marketing_consent if {
	case := sample.changed(sample.singapore, {"action": {"kind": "profile"}})
	sample.effects(s_13_consent.findings, "sg.pdpa/basis") == {"deny"} with input as case
}
