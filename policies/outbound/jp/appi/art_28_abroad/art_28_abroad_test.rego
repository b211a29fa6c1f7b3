package outbound.jp.appi.art_28_abroad_test

import data.outbound.jp.appi.art_28_abroad
import data.outbound.lib.sample_test as sample

test_deny_no_ground if {
	case := sample.changed(sample.tokyo, {"transfer": {"to": ["CN"]}})
	sample.effects(art_28_abroad.findings, "jp.appi/abroad") == {"deny"} with input as case
}

test_pass_consent if {
	case := sample.changed(sample.tokyo, {
		"transfer": {"to": ["CN"]},
		"consents": [sample.consent, sample.consent_with({"purpose": "transfer"})],
	})
	sample.effects(art_28_abroad.findings, "jp.appi/abroad") == set() with input as case
}

test_deny_implied_consent if {
	case := sample.changed(sample.tokyo, {
		"transfer": {"to": ["CN"]},
		"consents": [sample.consent, sample.consent_with({"purpose": "transfer", "form": "implied"})],
	})
	sample.effects(art_28_abroad.findings, "jp.appi/abroad") == {"deny"} with input as case
}

test_pass_certification if {
	case := sample.changed(sample.tokyo, {"transfer": {"to": ["CN"], "mechanism": "certification"}})
	sample.effects(art_28_abroad.findings, "jp.appi/abroad") == set() with input as case
}

test_pass_union if {
	case := sample.changed(sample.tokyo, {"transfer": {"to": ["ES", "GB"], "mechanism": "adequacy"}})
	sample.effects(art_28_abroad.findings, "jp.appi/abroad") == set() with input as case
}

test_deny_union_not_relied_on if {
	case := sample.changed(sample.tokyo, {"transfer": {"to": ["ES"]}})
	sample.effects(art_28_abroad.findings, "jp.appi/abroad") == {"deny"} with input as case
}

test_deny_country_not_designated if {
	case := sample.changed(sample.tokyo, {"transfer": {"to": ["ES", "CN"], "mechanism": "adequacy"}})
	sample.effects(art_28_abroad.findings, "jp.appi/abroad") == {"deny"} with input as case
}

test_deny_mechanism_of_another_law if {
	case := sample.changed(sample.tokyo, {"transfer": {"to": ["CN"], "mechanism": "scc"}})
	sample.effects(art_28_abroad.findings, "jp.appi/abroad") == {"deny"} with input as case
}

test_pass_inside if {
	case := sample.changed(sample.tokyo, {"transfer": {"to": ["JP"]}})
	sample.effects(art_28_abroad.findings, "jp.appi/abroad") == set() with input as case
}

test_pass_no_destination if {
	sample.effects(art_28_abroad.findings, "jp.appi/abroad") == set() with input as sample.tokyo
}

test_pass_from_elsewhere if {
	case := sample.changed(sample.tokyo, {"transfer": {"to": ["CN"], "from": "US"}})
	sample.effects(art_28_abroad.findings, "jp.appi/abroad") == set() with input as case
}

test_pass_role_address if {
	case := sample.changed(sample.tokyo, {"transfer": {"to": ["CN"]}, "recipient": {"kind": "role_address"}})
	sample.effects(art_28_abroad.findings, "jp.appi/abroad") == set() with input as case
}

test_deny_unknown_origin if {
	case := sample.without(sample.changed(sample.tokyo, {"transfer": {"to": ["CN"]}}), ["transfer/from"])
	sample.effects(art_28_abroad.findings, "jp.appi/abroad") == {"deny"} with input as case
}

test_deny_unknown_mechanism if {
	case := sample.without(sample.changed(sample.tokyo, {"transfer": {"to": ["CN"]}}), ["transfer/mechanism"])
	sample.effects(art_28_abroad.findings, "jp.appi/abroad") == {"deny"} with input as case
}

test_deny_unknown_destination if {
	case := sample.without(sample.tokyo, ["transfer/to"])
	sample.effects(art_28_abroad.findings, "jp.appi/destination") == {"deny"} with input as case
}

test_pass_known_destination if {
	sample.effects(art_28_abroad.findings, "jp.appi/destination") == set() with input as sample.tokyo
}

test_pass_unknown_destination_from_elsewhere if {
	case := sample.without(sample.new_york, ["transfer/to"])
	sample.effects(art_28_abroad.findings, "jp.appi/destination") == set() with input as case
}
