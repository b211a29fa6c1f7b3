package outbound.uk.gdpr.art_8_child_test

import data.outbound.lib.sample_test as sample
import data.outbound.uk.gdpr.art_8_child

test_approval_12 if {
	case := sample.changed(sample.london, {"recipient": {"age": 12}})
	sample.effects(art_8_child.findings, "uk.gdpr/guardian") == {"require_approval"} with input as case
}

test_pass_13 if {
	case := sample.changed(sample.london, {"recipient": {"age": 13}})
	sample.effects(art_8_child.findings, "uk.gdpr/guardian") == set() with input as case
}

test_pass_guardian if {
	case := sample.changed(sample.london, {
		"recipient": {"age": 12},
		"consents": [sample.consent_with({"by": "guardian"})],
	})
	sample.effects(art_8_child.findings, "uk.gdpr/guardian") == set() with input as case
}

test_pass_other_basis if {
	case := sample.changed(sample.london, {
		"recipient": {"age": 12},
		"consents": [sample.consent_with({"basis": "legitimate_interest"})],
	})
	sample.effects(art_8_child.findings, "uk.gdpr/guardian") == set() with input as case
}

test_approval_child_elsewhere_of_a_british_sender if {
	case := sample.changed(sample.new_york, {"recipient": {"age": 12}, "sender": {"established_in": "GB"}})
	sample.effects(art_8_child.findings, "uk.gdpr/guardian") == {"require_approval"} with input as case
}

test_pass_unknown_age if {
	case := sample.without(sample.london, ["recipient/age"])
	sample.effects(art_8_child.findings, "uk.gdpr/guardian") == set() with input as case
}

test_approval_unknown_age_of_minor if {
	case := sample.without(sample.changed(sample.london, {"data": {"categories": ["minor"]}}), ["recipient/age"])
	sample.effects(art_8_child.findings, "uk.gdpr/guardian") == {"require_approval"} with input as case
}
