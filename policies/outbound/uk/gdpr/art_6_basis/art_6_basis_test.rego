package outbound.uk.gdpr.art_6_basis_test

import data.outbound.lib.sample_test as sample
import data.outbound.uk.gdpr.art_6_basis

test_deny_no_basis if {
	case := sample.changed(sample.london, {"consents": []})
	sample.effects(art_6_basis.findings, "uk.gdpr/basis") == {"deny"} with input as case
}

test_pass_consent if {
	sample.effects(art_6_basis.findings, "uk.gdpr/basis") == set() with input as sample.london
}

test_pass_legitimate_interest if {
	case := sample.changed(sample.london, {
		"consents": [sample.consent_with({"basis": "legitimate_interest", "form": "implied"})],
	})
	sample.effects(art_6_basis.findings, "uk.gdpr/basis") == set() with input as case
}

test_deny_implied_consent if {
	case := sample.changed(sample.london, {"consents": [sample.consent_with({"form": "implied"})]})
	sample.effects(art_6_basis.findings, "uk.gdpr/basis") == {"deny"} with input as case
}

test_deny_public_information_is_none if {
	case := sample.changed(sample.london, {"consents": [sample.consent_with({"basis": "public_information"})]})
	sample.effects(art_6_basis.findings, "uk.gdpr/basis") == {"deny"} with input as case
}

test_deny_profile_without_its_own if {
	case := sample.changed(sample.london, {"action": {"kind": "profile"}})
	sample.effects(art_6_basis.findings, "uk.gdpr/basis") == {"deny"} with input as case
}

test_pass_profile_with_its_own if {
	case := sample.changed(sample.london, {
		"action": {"kind": "profile"},
		"consents": [sample.consent_with({"purpose": "profiling"})],
	})
	sample.effects(art_6_basis.findings, "uk.gdpr/basis") == set() with input as case
}

test_pass_expires_later if {
	case := sample.changed(sample.london, {"consents": [sample.consent_with({"expires_at": "2026-11-20T02:30:01Z"})]})
	sample.effects(art_6_basis.findings, "uk.gdpr/basis") == set() with input as case
}

test_deny_expires_now if {
	case := sample.changed(sample.london, {"consents": [sample.consent_with({"expires_at": "2026-11-20T02:30:00Z"})]})
	sample.effects(art_6_basis.findings, "uk.gdpr/basis") == {"deny"} with input as case
}

test_deny_unknown_expiry if {
	case := sample.without(sample.london, ["consents/0/expires_at"])
	sample.effects(art_6_basis.findings, "uk.gdpr/basis") == {"deny"} with input as case
}

test_deny_unknown_consents if {
	case := sample.without(sample.london, ["consents"])
	sample.effects(art_6_basis.findings, "uk.gdpr/basis") == {"deny"} with input as case
}
