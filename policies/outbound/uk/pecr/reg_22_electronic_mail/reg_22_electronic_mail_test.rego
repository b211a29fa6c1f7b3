package outbound.uk.pecr.reg_22_electronic_mail_test

import data.outbound.lib.sample_test as sample
import data.outbound.uk.pecr.reg_22_electronic_mail

test_deny_no_consent if {
	case := sample.changed(sample.london, {"consents": []})
	sample.effects(reg_22_electronic_mail.findings, "uk.pecr/consent") == {"deny"} with input as case
}

test_pass_consent if {
	sample.effects(reg_22_electronic_mail.findings, "uk.pecr/consent") == set() with input as sample.london
}

test_deny_legitimate_interest if {
	case := sample.changed(sample.london, {"consents": [sample.consent_with({"basis": "legitimate_interest"})]})
	sample.effects(reg_22_electronic_mail.findings, "uk.pecr/consent") == {"deny"} with input as case
}

test_pass_similar_product_after_sale if {
	case := sample.changed(sample.london, {
		"recipient": {"address_source": "collected_in_sale", "similar_product": true},
		"consents": [],
	})
	sample.effects(reg_22_electronic_mail.findings, "uk.pecr/consent") == set() with input as case
}

test_pass_similar_product_without_refusal_line_now if {
	case := sample.changed(sample.london, {
		"recipient": {"address_source": "collected_in_sale", "similar_product": true},
		"consents": [],
		"content": {"opt_out": false},
	})
	sample.effects(reg_22_electronic_mail.findings, "uk.pecr/consent") == set() with input as case
}

test_deny_other_product_after_sale if {
	case := sample.changed(sample.london, {
		"recipient": {"address_source": "collected_in_sale"},
		"consents": [],
	})
	sample.effects(reg_22_electronic_mail.findings, "uk.pecr/consent") == {"deny"} with input as case
}

test_deny_after_refusal if {
	case := sample.changed(sample.london, {
		"recipient": {"address_source": "collected_in_sale", "similar_product": true},
		"consents": [],
		"suppression": {"internal": true},
	})
	sample.effects(reg_22_electronic_mail.findings, "uk.pecr/consent") == {"deny"} with input as case
}

test_deny_survey_after_sale if {
	case := sample.changed(sample.london, {
		"recipient": {"address_source": "collected_in_sale", "similar_product": true},
		"consents": [],
		"action": {"purpose": "survey"},
	})
	sample.effects(reg_22_electronic_mail.findings, "uk.pecr/consent") == {"deny"} with input as case
}

test_pass_similar_product_in_negotiations if {
	case := sample.changed(sample.london, {
		"recipient": {"similar_product": true, "last_inquiry_at": "2026-09-01T00:00:00Z"},
		"consents": [],
	})
	sample.effects(reg_22_electronic_mail.findings, "uk.pecr/consent") == set() with input as case
}

test_deny_bought_address_despite_inquiry if {
	case := sample.changed(sample.london, {
		"recipient": {"similar_product": true, "last_inquiry_at": "2026-09-01T00:00:00Z", "address_source": "purchased"},
		"consents": [],
	})
	sample.effects(reg_22_electronic_mail.findings, "uk.pecr/consent") == {"deny"} with input as case
}

test_deny_inquiry_still_to_come if {
	case := sample.changed(sample.london, {
		"recipient": {"similar_product": true, "last_inquiry_at": "2026-11-20T02:30:01Z"},
		"consents": [],
	})
	sample.effects(reg_22_electronic_mail.findings, "uk.pecr/consent") == {"deny"} with input as case
}

test_pass_inquiry_now if {
	case := sample.changed(sample.london, {
		"recipient": {"similar_product": true, "last_inquiry_at": "2026-11-20T02:30:00Z"},
		"consents": [],
	})
	sample.effects(reg_22_electronic_mail.findings, "uk.pecr/consent") == set() with input as case
}

test_deny_no_inquiry if {
	case := sample.changed(sample.london, {"recipient": {"similar_product": true}, "consents": []})
	sample.effects(reg_22_electronic_mail.findings, "uk.pecr/consent") == {"deny"} with input as case
}

test_pass_business_contact if {
	case := sample.changed(sample.london, {"recipient": {"kind": "business_contact"}, "consents": []})
	sample.effects(reg_22_electronic_mail.findings, "uk.pecr/consent") == set() with input as case
}

test_pass_live_call if {
	case := sample.changed(sample.london, {"action": {"channel": "call"}, "consents": []})
	sample.effects(reg_22_electronic_mail.findings, "uk.pecr/consent") == set() with input as case
}

test_deny_text if {
	case := sample.changed(sample.london, {"action": {"channel": "sms"}, "consents": []})
	sample.effects(reg_22_electronic_mail.findings, "uk.pecr/consent") == {"deny"} with input as case
}

test_pass_service_message if {
	case := sample.changed(sample.london, {"action": {"purpose": "service"}, "consents": []})
	sample.effects(reg_22_electronic_mail.findings, "uk.pecr/consent") == set() with input as case
}

test_pass_other_place if {
	case := sample.changed(sample.spain, {"consents": []})
	sample.effects(reg_22_electronic_mail.findings, "uk.pecr/consent") == set() with input as case
}

test_deny_unknown_product if {
	case := sample.without(
		sample.changed(sample.london, {
			"recipient": {"address_source": "collected_in_sale"},
			"consents": [],
		}),
		["recipient/similar_product"],
	)
	sample.effects(reg_22_electronic_mail.findings, "uk.pecr/consent") == {"deny"} with input as case
}

test_deny_unknown_source if {
	case := sample.without(
		sample.changed(sample.london, {
			"recipient": {"similar_product": true, "last_inquiry_at": "2026-09-01T00:00:00Z"},
			"consents": [],
		}),
		["recipient/address_source"],
	)
	sample.effects(reg_22_electronic_mail.findings, "uk.pecr/consent") == {"deny"} with input as case
}

test_deny_unknown_consents if {
	case := sample.without(sample.london, ["consents"])
	sample.effects(reg_22_electronic_mail.findings, "uk.pecr/consent") == {"deny"} with input as case
}
