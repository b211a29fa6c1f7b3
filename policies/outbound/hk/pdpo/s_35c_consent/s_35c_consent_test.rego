package outbound.hk.pdpo.s_35c_consent_test

import data.outbound.hk.pdpo.s_35c_consent
import data.outbound.lib.sample_test as sample

test_deny_not_told if {
	case := sample.changed(sample.hong_kong, {"notice": {"given": false}})
	sample.effects(s_35c_consent.findings, "hk.pdpo/informed") == {"deny"} with input as case
}

test_pass_told if {
	sample.effects(s_35c_consent.findings, "hk.pdpo/informed") == set() with input as sample.hong_kong
}

test_pass_service_untold if {
	case := sample.changed(sample.hong_kong, {"action": {"purpose": "service"}, "notice": {"given": false}})
	sample.effects(s_35c_consent.findings, "hk.pdpo/informed") == set() with input as case
}

test_deny_unknown_notice if {
	case := sample.without(sample.hong_kong, ["notice"])
	sample.effects(s_35c_consent.findings, "hk.pdpo/informed") == {"deny"} with input as case
}

test_deny_no_consent if {
	case := sample.changed(sample.hong_kong, {"consents": []})
	sample.effects(s_35c_consent.findings, "hk.pdpo/consent") == {"deny"} with input as case
}

test_pass_express_consent if {
	sample.effects(s_35c_consent.findings, "hk.pdpo/consent") == set() with input as sample.hong_kong
}

test_deny_implied_consent if {
	case := sample.changed(sample.hong_kong, {"consents": [sample.consent_with({"form": "implied"})]})
	sample.effects(s_35c_consent.findings, "hk.pdpo/consent") == {"deny"} with input as case
}

test_deny_other_basis if {
	case := sample.changed(sample.hong_kong, {"consents": [sample.consent_with({"basis": "legitimate_interest"})]})
	sample.effects(s_35c_consent.findings, "hk.pdpo/consent") == {"deny"} with input as case
}

test_deny_consent_still_to_come if {
	case := sample.changed(sample.hong_kong, {
		"consents": [sample.consent_with({"given_at": "2026-11-20T02:30:01Z"})],
	})
	sample.effects(s_35c_consent.findings, "hk.pdpo/consent") == {"deny"} with input as case
}

test_pass_consent_now if {
	case := sample.changed(sample.hong_kong, {
		"consents": [sample.consent_with({"given_at": "2026-11-20T02:30:00Z"})],
	})
	sample.effects(s_35c_consent.findings, "hk.pdpo/consent") == set() with input as case
}

test_deny_business_contact if {
	case := sample.changed(sample.hong_kong, {"recipient": {"kind": "business_contact"}, "consents": []})
	sample.effects(s_35c_consent.findings, "hk.pdpo/consent") == {"deny"} with input as case
}

test_pass_role_address if {
	case := sample.changed(sample.hong_kong, {"recipient": {"kind": "role_address"}, "consents": []})
	sample.effects(s_35c_consent.findings, "hk.pdpo/consent") == set() with input as case
}

test_deny_sender_established_there if {
	case := sample.changed(sample.new_york, {"consents": [], "sender": {"established_in": "HK"}})
	sample.effects(s_35c_consent.findings, "hk.pdpo/consent") == {"deny"} with input as case
}

test_pass_elsewhere if {
	case := sample.changed(sample.new_york, {"consents": []})
	sample.effects(s_35c_consent.findings, "hk.pdpo/consent") == set() with input as case
}

test_pass_service_message if {
	case := sample.changed(sample.hong_kong, {"action": {"purpose": "service"}, "consents": []})
	sample.effects(s_35c_consent.findings, "hk.pdpo/consent") == set() with input as case
}

test_deny_unknown_consents if {
	case := sample.without(sample.hong_kong, ["consents"])
	sample.effects(s_35c_consent.findings, "hk.pdpo/consent") == {"deny"} with input as case
}
