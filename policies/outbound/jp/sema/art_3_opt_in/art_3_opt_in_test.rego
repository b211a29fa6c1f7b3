package outbound.jp.sema.art_3_opt_in_test

import data.outbound.jp.sema.art_3_opt_in
import data.outbound.lib.sample_test as sample

test_deny_no_opt_in if {
	case := sample.changed(sample.tokyo, {"consents": []})
	sample.effects(art_3_opt_in.findings, "jp.sema/opt-in") == {"deny"} with input as case
}

test_pass_opt_in if {
	sample.effects(art_3_opt_in.findings, "jp.sema/opt-in") == set() with input as sample.tokyo
}

test_deny_implied_consent if {
	case := sample.changed(sample.tokyo, {"consents": [sample.consent_with({"form": "implied"})]})
	sample.effects(art_3_opt_in.findings, "jp.sema/opt-in") == {"deny"} with input as case
}

test_deny_text if {
	case := sample.changed(sample.tokyo, {"action": {"channel": "sms"}, "consents": []})
	sample.effects(art_3_opt_in.findings, "jp.sema/opt-in") == {"deny"} with input as case
}

test_pass_instant_message if {
	case := sample.changed(sample.tokyo, {"action": {"channel": "im"}, "consents": []})
	sample.effects(art_3_opt_in.findings, "jp.sema/opt-in") == set() with input as case
}

test_deny_unasked_quotation if {
	case := sample.changed(sample.tokyo, {
		"action": {"channel": "quotation", "purpose": "quotation"},
		"recipient": {"relationship": "none"},
		"consents": [],
	})
	sample.effects(art_3_opt_in.findings, "jp.sema/opt-in") == {"deny"} with input as case
}

test_pass_customer if {
	case := sample.changed(sample.tokyo, {"recipient": {"relationship": "customer"}, "consents": []})
	sample.effects(art_3_opt_in.findings, "jp.sema/opt-in") == set() with input as case
}

test_deny_former_customer if {
	case := sample.changed(sample.tokyo, {"recipient": {"relationship": "former_customer"}, "consents": []})
	sample.effects(art_3_opt_in.findings, "jp.sema/opt-in") == {"deny"} with input as case
}

test_deny_customer_who_refused if {
	case := sample.changed(sample.tokyo, {
		"recipient": {"relationship": "customer"},
		"consents": [],
		"suppression": {"internal": true},
	})
	sample.effects(art_3_opt_in.findings, "jp.sema/opt-in") == {"deny"} with input as case
}

test_pass_business_card if {
	case := sample.changed(sample.tokyo, {"recipient": {"address_source": "business_card"}, "consents": []})
	sample.effects(art_3_opt_in.findings, "jp.sema/opt-in") == set() with input as case
}

test_pass_published_at_work if {
	case := sample.changed(sample.tokyo, {
		"recipient": {"kind": "business_contact", "address_source": "published_by_owner"},
		"consents": [],
	})
	sample.effects(art_3_opt_in.findings, "jp.sema/opt-in") == set() with input as case
}

test_pass_published_role_address if {
	case := sample.changed(sample.tokyo, {
		"recipient": {"kind": "role_address", "address_source": "published_by_owner"},
		"consents": [],
	})
	sample.effects(art_3_opt_in.findings, "jp.sema/opt-in") == set() with input as case
}

test_deny_published_at_home if {
	case := sample.changed(sample.tokyo, {
		"recipient": {"address_source": "published_by_owner"},
		"consents": [],
	})
	sample.effects(art_3_opt_in.findings, "jp.sema/opt-in") == {"deny"} with input as case
}

test_deny_found_in_public if {
	case := sample.changed(sample.tokyo, {
		"recipient": {"kind": "business_contact", "address_source": "public"},
		"consents": [],
	})
	sample.effects(art_3_opt_in.findings, "jp.sema/opt-in") == {"deny"} with input as case
}

test_pass_service_message if {
	case := sample.changed(sample.tokyo, {"action": {"purpose": "service"}, "consents": []})
	sample.effects(art_3_opt_in.findings, "jp.sema/opt-in") == set() with input as case
}

test_pass_other_place if {
	case := sample.changed(sample.spain, {"consents": []})
	sample.effects(art_3_opt_in.findings, "jp.sema/opt-in") == set() with input as case
}

test_deny_unknown_consents if {
	case := sample.without(sample.tokyo, ["consents"])
	sample.effects(art_3_opt_in.findings, "jp.sema/opt-in") == {"deny"} with input as case
}

test_deny_unknown_relationship if {
	case := sample.without(sample.changed(sample.tokyo, {"consents": []}), ["recipient/relationship", "recipient/address_source"])
	sample.effects(art_3_opt_in.findings, "jp.sema/opt-in") == {"deny"} with input as case
}
