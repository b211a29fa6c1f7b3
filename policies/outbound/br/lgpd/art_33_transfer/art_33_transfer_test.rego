package outbound.br.lgpd.art_33_transfer_test

import data.outbound.br.lgpd.art_33_transfer
import data.outbound.lib.sample_test as sample

test_deny_no_mechanism if {
	case := sample.changed(sample.sao_paulo, {"transfer": {"to": ["CN"]}})
	sample.effects(art_33_transfer.findings, "br.lgpd/transfer") == {"deny"} with input as case
}

test_pass_brazilian_clauses if {
	case := sample.changed(sample.sao_paulo, {"transfer": {"to": ["CN"], "mechanism": "standard_contract"}})
	sample.effects(art_33_transfer.findings, "br.lgpd/transfer") == set() with input as case
}

test_pass_corporate_rules if {
	case := sample.changed(sample.sao_paulo, {"transfer": {"to": ["CN"], "mechanism": "bcr"}})
	sample.effects(art_33_transfer.findings, "br.lgpd/transfer") == set() with input as case
}

test_pass_certificate if {
	case := sample.changed(sample.sao_paulo, {"transfer": {"to": ["CN"], "mechanism": "certification"}})
	sample.effects(art_33_transfer.findings, "br.lgpd/transfer") == set() with input as case
}

test_deny_european_clauses if {
	case := sample.changed(sample.sao_paulo, {"transfer": {"to": ["CN"], "mechanism": "scc"}})
	sample.effects(art_33_transfer.findings, "br.lgpd/transfer") == {"deny"} with input as case
}

test_pass_union if {
	case := sample.changed(sample.sao_paulo, {"transfer": {"to": ["ES", "NO"], "mechanism": "adequacy"}})
	sample.effects(art_33_transfer.findings, "br.lgpd/transfer") == set() with input as case
}

test_deny_before_the_finding if {
	case := sample.changed(sample.sao_paulo, {
		"now": "2026-01-27T02:59:59Z",
		"transfer": {"to": ["ES"], "mechanism": "adequacy"},
	})
	sample.effects(art_33_transfer.findings, "br.lgpd/transfer") == {"deny"} with input as case
}

test_pass_from_the_finding if {
	case := sample.changed(sample.sao_paulo, {
		"now": "2026-01-27T03:00:00Z",
		"transfer": {"to": ["ES"], "mechanism": "adequacy"},
	})
	sample.effects(art_33_transfer.findings, "br.lgpd/transfer") == set() with input as case
}

test_deny_country_not_found_adequate if {
	case := sample.changed(sample.sao_paulo, {"transfer": {"to": ["ES", "CN"], "mechanism": "adequacy"}})
	sample.effects(art_33_transfer.findings, "br.lgpd/transfer") == {"deny"} with input as case
}

test_pass_contract if {
	case := sample.changed(sample.sao_paulo, {
		"action": {"purpose": "service"},
		"transfer": {"to": ["CN"], "mechanism": "contract_necessity"},
		"consents": [sample.consent_with({"purpose": "service", "basis": "contract"})],
	})
	sample.effects(art_33_transfer.findings, "br.lgpd/transfer") == set() with input as case
}

test_deny_contract_for_marketing if {
	case := sample.changed(sample.sao_paulo, {
		"transfer": {"to": ["CN"], "mechanism": "contract_necessity"},
		"consents": [sample.consent_with({"basis": "contract"})],
	})
	sample.effects(art_33_transfer.findings, "br.lgpd/transfer") == {"deny"} with input as case
}

test_pass_specific_consent if {
	case := sample.changed(sample.sao_paulo, {
		"transfer": {"to": ["CN"]},
		"consents": [sample.consent, sample.consent_with({"purpose": "transfer", "form": "separate"})],
	})
	sample.effects(art_33_transfer.findings, "br.lgpd/transfer") == set() with input as case
}

test_deny_express_consent if {
	case := sample.changed(sample.sao_paulo, {
		"transfer": {"to": ["CN"]},
		"consents": [sample.consent, sample.consent_with({"purpose": "transfer"})],
	})
	sample.effects(art_33_transfer.findings, "br.lgpd/transfer") == {"deny"} with input as case
}

test_pass_inside if {
	case := sample.changed(sample.sao_paulo, {"transfer": {"to": ["BR"]}})
	sample.effects(art_33_transfer.findings, "br.lgpd/transfer") == set() with input as case
}

test_pass_from_elsewhere if {
	case := sample.changed(sample.sao_paulo, {"transfer": {"to": ["CN"], "from": "US"}})
	sample.effects(art_33_transfer.findings, "br.lgpd/transfer") == set() with input as case
}

test_pass_role_address if {
	case := sample.changed(sample.sao_paulo, {"transfer": {"to": ["CN"]}, "recipient": {"kind": "role_address"}})
	sample.effects(art_33_transfer.findings, "br.lgpd/transfer") == set() with input as case
}

test_deny_unknown_origin if {
	case := sample.without(sample.changed(sample.sao_paulo, {"transfer": {"to": ["CN"]}}), ["transfer/from"])
	sample.effects(art_33_transfer.findings, "br.lgpd/transfer") == {"deny"} with input as case
}

test_deny_unknown_mechanism if {
	case := sample.without(sample.changed(sample.sao_paulo, {"transfer": {"to": ["CN"]}}), ["transfer/mechanism"])
	sample.effects(art_33_transfer.findings, "br.lgpd/transfer") == {"deny"} with input as case
}

test_deny_unknown_destination if {
	case := sample.without(sample.sao_paulo, ["transfer/to"])
	sample.effects(art_33_transfer.findings, "br.lgpd/destination") == {"deny"} with input as case
}

test_pass_known_destination if {
	sample.effects(art_33_transfer.findings, "br.lgpd/destination") == set() with input as sample.sao_paulo
}

test_pass_unknown_destination_from_elsewhere if {
	case := sample.without(sample.new_york, ["transfer/to"])
	sample.effects(art_33_transfer.findings, "br.lgpd/destination") == set() with input as case
}
