package outbound.us.canspam.address_test

import data.outbound.lib.sample_test as sample
import data.outbound.us.canspam.address

test_obligation_postal_address_missing if {
	case := sample.changed(sample.new_york, {
		"action": {"channel": "email"},
		"consents": [],
		"content": {"postal_address": false},
	})
	sample.effects(address.findings, "us.canspam/postal-address") == {"obligation"} with input as case
}

test_pass_postal_address_there if {
	case := sample.changed(sample.new_york, {"action": {"channel": "email"}, "consents": []})
	sample.effects(address.findings, "us.canspam/postal-address") == set() with input as case
}

test_obligation_postal_address_unknown if {
	case := sample.without(
		sample.changed(sample.new_york, {
			"action": {"channel": "email"},
			"consents": [],
		}),
		["content"],
	)
	sample.effects(address.findings, "us.canspam/postal-address") == {"obligation"} with input as case
}

test_obligation_ad_label_missing if {
	case := sample.changed(sample.new_york, {
		"action": {"channel": "email"},
		"consents": [],
		"content": {"ad_label": false},
	})
	sample.effects(address.findings, "us.canspam/ad-label") == {"obligation"} with input as case
}

test_pass_ad_label_there if {
	case := sample.changed(sample.new_york, {"action": {"channel": "email"}, "consents": []})
	sample.effects(address.findings, "us.canspam/ad-label") == set() with input as case
}

test_obligation_ad_label_unknown if {
	case := sample.without(
		sample.changed(sample.new_york, {
			"action": {"channel": "email"},
			"consents": [],
		}),
		["content"],
	)
	sample.effects(address.findings, "us.canspam/ad-label") == {"obligation"} with input as case
}

test_obligation_sender_identity_missing if {
	case := sample.changed(sample.new_york, {
		"action": {"channel": "email"},
		"consents": [],
		"content": {"sender_identity": false},
	})
	sample.effects(address.findings, "us.canspam/sender") == {"obligation"} with input as case
}

test_pass_sender_identity_there if {
	case := sample.changed(sample.new_york, {"action": {"channel": "email"}, "consents": []})
	sample.effects(address.findings, "us.canspam/sender") == set() with input as case
}

test_obligation_sender_identity_unknown if {
	case := sample.without(
		sample.changed(sample.new_york, {
			"action": {"channel": "email"},
			"consents": [],
		}),
		["content"],
	)
	sample.effects(address.findings, "us.canspam/sender") == {"obligation"} with input as case
}

test_deny_misleading if {
	case := sample.changed(sample.new_york, {
		"action": {"channel": "email"},
		"consents": [],
		"content": {"misleading_subject": true},
	})
	sample.effects(address.findings, "us.canspam/misleading") == {"deny"} with input as case
}

test_pass_honest if {
	case := sample.changed(sample.new_york, {"action": {"channel": "email"}, "consents": []})
	sample.effects(address.findings, "us.canspam/misleading") == set() with input as case
}

test_pass_text if {
	case := sample.changed(sample.new_york, {"content": {"misleading_subject": true}})
	sample.effects(address.findings, "us.canspam/misleading") == set() with input as case
}

test_deny_unknown if {
	case := sample.without(
		sample.changed(sample.new_york, {
			"action": {"channel": "email"},
			"consents": [],
		}),
		["content/misleading_subject"],
	)
	sample.effects(address.findings, "us.canspam/misleading") == {"deny"} with input as case
}
