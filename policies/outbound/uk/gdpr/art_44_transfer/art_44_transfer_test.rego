package outbound.uk.gdpr.art_44_transfer_test

import data.outbound.lib.sample_test as sample
import data.outbound.uk.gdpr.art_44_transfer

test_deny_no_mechanism if {
	case := sample.changed(sample.london, {"transfer": {"to": ["CN"]}})
	sample.effects(art_44_transfer.findings, "uk.gdpr/transfer") == {"deny"} with input as case
}

test_pass_transfer_agreement if {
	case := sample.changed(sample.london, {"transfer": {"to": ["CN"], "mechanism": "idta"}})
	sample.effects(art_44_transfer.findings, "uk.gdpr/transfer") == set() with input as case
}

test_pass_bcr if {
	case := sample.changed(sample.london, {"transfer": {"to": ["CN"], "mechanism": "bcr"}})
	sample.effects(art_44_transfer.findings, "uk.gdpr/transfer") == set() with input as case
}

test_deny_chinese_contract if {
	case := sample.changed(sample.london, {"transfer": {"to": ["CN"], "mechanism": "standard_contract"}})
	sample.effects(art_44_transfer.findings, "uk.gdpr/transfer") == {"deny"} with input as case
}

test_pass_adequate_country if {
	case := sample.changed(sample.london, {"transfer": {"to": ["JP"], "mechanism": "adequacy"}})
	sample.effects(art_44_transfer.findings, "uk.gdpr/transfer") == set() with input as case
}

test_deny_country_without_decision if {
	case := sample.changed(sample.london, {"transfer": {"to": ["CN"], "mechanism": "adequacy"}})
	sample.effects(art_44_transfer.findings, "uk.gdpr/transfer") == {"deny"} with input as case
}

test_deny_one_of_two_without_decision if {
	case := sample.changed(sample.london, {"transfer": {"to": ["JP", "CN"], "mechanism": "adequacy"}})
	sample.effects(art_44_transfer.findings, "uk.gdpr/transfer") == {"deny"} with input as case
}

test_deny_before_the_decision if {
	case := sample.changed(sample.london, {
		"now": "2023-10-11T22:59:59Z",
		"transfer": {"to": ["US"], "mechanism": "adequacy"},
	})
	sample.effects(art_44_transfer.findings, "uk.gdpr/transfer") == {"deny"} with input as case
}

test_pass_from_the_decision if {
	case := sample.changed(sample.london, {
		"now": "2023-10-11T23:00:00Z",
		"transfer": {"to": ["US"], "mechanism": "adequacy"},
	})
	sample.effects(art_44_transfer.findings, "uk.gdpr/transfer") == set() with input as case
}

test_pass_to_the_union if {
	case := sample.changed(sample.london, {
		"transfer": {"to": ["NO", "DE"], "mechanism": "adequacy"},
	})
	sample.effects(art_44_transfer.findings, "uk.gdpr/transfer") == set() with input as case
}

test_deny_european_clauses if {
	case := sample.changed(sample.london, {"transfer": {"to": ["CN"], "mechanism": "scc"}})
	sample.effects(art_44_transfer.findings, "uk.gdpr/transfer") == {"deny"} with input as case
}

test_pass_inside if {
	case := sample.changed(sample.london, {"transfer": {"to": ["GB"]}})
	sample.effects(art_44_transfer.findings, "uk.gdpr/transfer") == set() with input as case
}

test_pass_contract if {
	case := sample.changed(sample.london, {
		"action": {"purpose": "service"},
		"transfer": {"to": ["CN"], "mechanism": "contract_necessity"},
		"consents": [sample.consent_with({"purpose": "service", "basis": "contract"})],
	})
	sample.effects(art_44_transfer.findings, "uk.gdpr/transfer") == set() with input as case
}

test_deny_contract_for_marketing if {
	case := sample.changed(sample.london, {
		"transfer": {"to": ["CN"], "mechanism": "contract_necessity"},
		"consents": [sample.consent_with({"basis": "contract"})],
	})
	sample.effects(art_44_transfer.findings, "uk.gdpr/transfer") == {"deny"} with input as case
}

test_pass_explicit_consent if {
	case := sample.changed(sample.london, {
		"transfer": {"to": ["CN"]},
		"consents": [
			sample.consent,
			sample.consent_with({"purpose": "transfer", "form": "separate"}),
		],
	})
	sample.effects(art_44_transfer.findings, "uk.gdpr/transfer") == set() with input as case
}

test_deny_express_consent if {
	case := sample.changed(sample.london, {
		"transfer": {"to": ["CN"]},
		"consents": [
			sample.consent,
			sample.consent_with({"purpose": "transfer"}),
		],
	})
	sample.effects(art_44_transfer.findings, "uk.gdpr/transfer") == {"deny"} with input as case
}

test_pass_from_elsewhere if {
	case := sample.changed(sample.london, {"transfer": {"to": ["CN"], "from": "US"}})
	sample.effects(art_44_transfer.findings, "uk.gdpr/transfer") == set() with input as case
}

test_deny_unknown_origin if {
	case := sample.without(sample.changed(sample.london, {"transfer": {"to": ["CN"]}}), ["transfer/from"])
	sample.effects(art_44_transfer.findings, "uk.gdpr/transfer") == {"deny"} with input as case
}

test_deny_unknown_mechanism if {
	case := sample.without(sample.changed(sample.london, {"transfer": {"to": ["CN"]}}), ["transfer/mechanism"])
	sample.effects(art_44_transfer.findings, "uk.gdpr/transfer") == {"deny"} with input as case
}

test_deny_unknown_destination if {
	case := sample.without(sample.london, ["transfer/to"])
	sample.effects(art_44_transfer.findings, "uk.gdpr/destination") == {"deny"} with input as case
}

test_pass_no_destination if {
	sample.effects(art_44_transfer.findings, "uk.gdpr/destination") == set() with input as sample.london
}

test_pass_unknown_destination_from_elsewhere if {
	case := sample.without(sample.new_york, ["transfer/to"])
	sample.effects(art_44_transfer.findings, "uk.gdpr/destination") == set() with input as case
}
