package outbound.eu.eprivacy.business_contacts_test

import data.outbound.eu.eprivacy.business_contacts
import data.outbound.lib.sample_test as sample

test_deny_contact_in_germany if {
	case := sample.changed(sample.spain, {"recipient": {"residence": "DE", "kind": "business_contact"}, "consents": []})
	sample.effects(business_contacts.findings, "eu.eprivacy/business-contacts") == {"deny"} with input as case
}

test_deny_role_address_in_germany if {
	case := sample.changed(sample.spain, {"recipient": {"residence": "DE", "kind": "role_address"}, "consents": []})
	sample.effects(business_contacts.findings, "eu.eprivacy/business-contacts") == {"deny"} with input as case
}

test_pass_contact_in_spain if {
	case := sample.changed(sample.spain, {"recipient": {"kind": "business_contact"}, "consents": []})
	sample.effects(business_contacts.findings, "eu.eprivacy/business-contacts") == set() with input as case
}

test_pass_consent if {
	case := sample.changed(sample.spain, {"recipient": {"residence": "DE", "kind": "business_contact"}})
	sample.effects(business_contacts.findings, "eu.eprivacy/business-contacts") == set() with input as case
}

test_pass_soft_opt_in if {
	case := sample.changed(sample.spain, {
		"recipient": {
			"residence": "DE", "kind": "business_contact", "relationship": "customer",
			"address_source": "collected_in_sale", "similar_product": true,
		},
		"consents": [sample.consent_with({"basis": "legitimate_interest"})],
	})
	sample.effects(business_contacts.findings, "eu.eprivacy/business-contacts") == set() with input as case
}

test_pass_live_call if {
	case := sample.changed(sample.spain, {
		"action": {"channel": "call"},
		"recipient": {"residence": "DE", "kind": "business_contact"},
		"consents": [],
	})
	sample.effects(business_contacts.findings, "eu.eprivacy/business-contacts") == set() with input as case
}

test_deny_unknown_consents if {
	case := sample.without(
		sample.changed(sample.spain, {
			"recipient": {"residence": "DE", "kind": "business_contact"},
		}),
		["consents"],
	)
	sample.effects(business_contacts.findings, "eu.eprivacy/business-contacts") == {"deny"} with input as case
}
