package outbound.br.lgpd.art_7_basis_test

import data.outbound.br.lgpd.art_7_basis
import data.outbound.lib.sample_test as sample

test_deny_no_basis if {
	case := sample.changed(sample.sao_paulo, {"consents": []})
	sample.effects(art_7_basis.findings, "br.lgpd/basis") == {"deny"} with input as case
}

test_pass_consent if {
	sample.effects(art_7_basis.findings, "br.lgpd/basis") == set() with input as sample.sao_paulo
}

test_deny_implied_consent if {
	case := sample.changed(sample.sao_paulo, {"consents": [sample.consent_with({"form": "implied"})]})
	sample.effects(art_7_basis.findings, "br.lgpd/basis") == {"deny"} with input as case
}

test_pass_legitimate_interest if {
	case := sample.changed(sample.sao_paulo, {
		"consents": [sample.consent_with({"basis": "legitimate_interest", "form": "implied"})],
	})
	sample.effects(art_7_basis.findings, "br.lgpd/basis") == set() with input as case
}

test_pass_contract if {
	case := sample.changed(sample.sao_paulo, {
		"action": {"purpose": "service"},
		"consents": [sample.consent_with({"purpose": "service", "basis": "contract"})],
	})
	sample.effects(art_7_basis.findings, "br.lgpd/basis") == set() with input as case
}

test_deny_public_information if {
	case := sample.changed(sample.sao_paulo, {"consents": [sample.consent_with({"basis": "public_information"})]})
	sample.effects(art_7_basis.findings, "br.lgpd/basis") == {"deny"} with input as case
}

test_deny_withdrawn if {
	case := sample.changed(sample.sao_paulo, {
		"consents": [sample.consent_with({"withdrawn_at": "2026-09-01T00:00:00Z"})],
	})
	sample.effects(art_7_basis.findings, "br.lgpd/basis") == {"deny"} with input as case
}

test_pass_expires_later if {
	case := sample.changed(sample.sao_paulo, {
		"consents": [sample.consent_with({"expires_at": "2026-11-20T02:30:01Z"})],
	})
	sample.effects(art_7_basis.findings, "br.lgpd/basis") == set() with input as case
}

test_deny_expires_now if {
	case := sample.changed(sample.sao_paulo, {
		"consents": [sample.consent_with({"expires_at": "2026-11-20T02:30:00Z"})],
	})
	sample.effects(art_7_basis.findings, "br.lgpd/basis") == {"deny"} with input as case
}

test_deny_profile_without_its_own if {
	case := sample.changed(sample.sao_paulo, {"action": {"kind": "profile"}})
	sample.effects(art_7_basis.findings, "br.lgpd/basis") == {"deny"} with input as case
}

test_deny_sender_established_there if {
	case := sample.changed(sample.new_york, {"consents": [], "sender": {"established_in": "BR"}})
	sample.effects(art_7_basis.findings, "br.lgpd/basis") == {"deny"} with input as case
}

test_pass_elsewhere if {
	case := sample.changed(sample.new_york, {"consents": []})
	sample.effects(art_7_basis.findings, "br.lgpd/basis") == set() with input as case
}

test_pass_role_address if {
	case := sample.changed(sample.sao_paulo, {"recipient": {"kind": "role_address"}, "consents": []})
	sample.effects(art_7_basis.findings, "br.lgpd/basis") == set() with input as case
}

test_deny_unknown_consents if {
	case := sample.without(sample.sao_paulo, ["consents"])
	sample.effects(art_7_basis.findings, "br.lgpd/basis") == {"deny"} with input as case
}
