package outbound.kr.network.art_50_1_consent_test

import data.outbound.kr.network.art_50_1_consent
import data.outbound.lib.sample_test as sample

test_deny_no_consent if {
	case := sample.changed(sample.seoul, {"consents": []})
	sample.effects(art_50_1_consent.findings, "kr.network/consent") == {"deny"} with input as case
}

test_pass_consent if {
	sample.effects(art_50_1_consent.findings, "kr.network/consent") == set() with input as sample.seoul
}

test_deny_implied_consent if {
	case := sample.changed(sample.seoul, {"consents": [sample.consent_with({"form": "implied"})]})
	sample.effects(art_50_1_consent.findings, "kr.network/consent") == {"deny"} with input as case
}

test_deny_role_address if {
	case := sample.changed(sample.seoul, {"recipient": {"kind": "role_address"}, "consents": []})
	sample.effects(art_50_1_consent.findings, "kr.network/consent") == {"deny"} with input as case
}

test_deny_live_call if {
	case := sample.changed(sample.seoul, {"action": {"channel": "call"}, "consents": []})
	sample.effects(art_50_1_consent.findings, "kr.network/consent") == {"deny"} with input as case
}

test_pass_bought_within_6_months if {
	case := sample.changed(sample.seoul, {
		"recipient": {"similar_product": true, "last_purchase_at": "2026-05-20T02:30:01Z", "address_source": "collected_in_sale"},
		"consents": [],
	})
	sample.effects(art_50_1_consent.findings, "kr.network/consent") == set() with input as case
}

test_deny_bought_6_months_ago if {
	case := sample.changed(sample.seoul, {
		"recipient": {"similar_product": true, "last_purchase_at": "2026-05-20T02:30:00Z", "address_source": "collected_in_sale"},
		"consents": [],
	})
	sample.effects(art_50_1_consent.findings, "kr.network/consent") == {"deny"} with input as case
}

test_deny_month_end_is_not_carried_over if {
	case := sample.changed(sample.seoul, {
		"now": "2027-02-28T02:30:00Z",
		"recipient": {"similar_product": true, "last_purchase_at": "2026-08-31T02:30:00Z", "address_source": "collected_in_sale"},
		"consents": [],
	})
	sample.effects(art_50_1_consent.findings, "kr.network/consent") == {"deny"} with input as case
}

test_deny_bought_another_kind if {
	case := sample.changed(sample.seoul, {
		"recipient": {"similar_product": false, "last_purchase_at": "2026-05-20T02:30:01Z", "address_source": "collected_in_sale"},
		"consents": [],
	})
	sample.effects(art_50_1_consent.findings, "kr.network/consent") == {"deny"} with input as case
}

test_deny_bought_but_address_from_elsewhere if {
	case := sample.changed(sample.seoul, {
		"recipient": {"similar_product": true, "last_purchase_at": "2026-05-20T02:30:01Z", "address_source": "third_party"},
		"consents": [],
	})
	sample.effects(art_50_1_consent.findings, "kr.network/consent") == {"deny"} with input as case
}

test_deny_bought_but_refused if {
	case := sample.changed(sample.seoul, {
		"recipient": {"similar_product": true, "last_purchase_at": "2026-05-20T02:30:01Z", "address_source": "collected_in_sale"},
		"consents": [],
		"suppression": {"internal": true},
	})
	sample.effects(art_50_1_consent.findings, "kr.network/consent") == {"deny"} with input as case
}

test_pass_service_message if {
	case := sample.changed(sample.seoul, {"action": {"purpose": "service"}, "consents": []})
	sample.effects(art_50_1_consent.findings, "kr.network/consent") == set() with input as case
}

test_pass_other_place if {
	case := sample.changed(sample.china, {"consents": []})
	sample.effects(art_50_1_consent.findings, "kr.network/consent") == set() with input as case
}

test_deny_unknown_consents if {
	case := sample.without(sample.seoul, ["consents"])
	sample.effects(art_50_1_consent.findings, "kr.network/consent") == {"deny"} with input as case
}

test_deny_unknown_purchase if {
	case := sample.without(
		sample.changed(sample.seoul, {
			"recipient": {"similar_product": true, "last_purchase_at": "2026-05-20T02:30:01Z", "address_source": "collected_in_sale"},
			"consents": [],
		}),
		["recipient/last_purchase_at"],
	)
	sample.effects(art_50_1_consent.findings, "kr.network/consent") == {"deny"} with input as case
}
