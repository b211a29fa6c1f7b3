package outbound.eu.gdpr.art_8_child_test

import data.outbound.eu.gdpr.art_8_child
import data.outbound.lib.sample_test as sample

test_approval_13_in_spain if {
	case := sample.changed(sample.spain, {"recipient": {"age": 13}})
	sample.effects(art_8_child.findings, "eu.gdpr/guardian") == {"require_approval"} with input as case
}

test_pass_14_in_spain if {
	case := sample.changed(sample.spain, {"recipient": {"age": 14}})
	sample.effects(art_8_child.findings, "eu.gdpr/guardian") == set() with input as case
}

test_approval_15_in_germany if {
	case := sample.changed(sample.spain, {"recipient": {"age": 15, "residence": "DE"}})
	sample.effects(art_8_child.findings, "eu.gdpr/guardian") == {"require_approval"} with input as case
}

test_approval_15_in_liechtenstein if {
	case := sample.changed(sample.spain, {"recipient": {"age": 15, "residence": "LI"}})
	sample.effects(art_8_child.findings, "eu.gdpr/guardian") == {"require_approval"} with input as case
}

# Each state at its own age and a year before: nobody alone the year before, everybody at it.
test_pass_at_the_age_of_each_state if {
	every state, years in art_8_child.ages {
		case := sample.changed(sample.spain, {"recipient": {"age": years, "residence": state}})
		sample.effects(art_8_child.findings, "eu.gdpr/guardian") == set() with input as case
	}
}

test_approval_a_year_before_the_age_of_each_state if {
	every state, years in art_8_child.ages {
		case := sample.changed(sample.spain, {"recipient": {"age": years - 1, "residence": state}})
		sample.effects(art_8_child.findings, "eu.gdpr/guardian") == {"require_approval"} with input as case
	}
}

# A state outside the table would be silently 16 or, worse, none.
test_every_state_of_the_area_has_an_age if {
	object.keys(art_8_child.ages) == {state | some state in data.outbound.packs.eea}
}

test_pass_guardian if {
	case := sample.changed(sample.spain, {
		"recipient": {"age": 13},
		"consents": [sample.consent_with({"by": "guardian"})],
	})
	sample.effects(art_8_child.findings, "eu.gdpr/guardian") == set() with input as case
}

test_pass_other_basis if {
	case := sample.changed(sample.spain, {
		"recipient": {"age": 13},
		"consents": [sample.consent_with({"basis": "legitimate_interest"})],
	})
	sample.effects(art_8_child.findings, "eu.gdpr/guardian") == set() with input as case
}

test_approval_age_of_the_establishment if {
	case := sample.changed(sample.new_york, {"recipient": {"age": 12}, "sender": {"established_in": "FI"}})
	sample.effects(art_8_child.findings, "eu.gdpr/guardian") == {"require_approval"} with input as case
}

test_pass_age_of_the_establishment if {
	case := sample.changed(sample.new_york, {"recipient": {"age": 13}, "sender": {"established_in": "FI"}})
	sample.effects(art_8_child.findings, "eu.gdpr/guardian") == set() with input as case
}

test_approval_unknown_establishment_is_16 if {
	case := sample.without(sample.changed(sample.new_york, {"recipient": {"age": 15}}), ["sender/established_in"])
	sample.effects(art_8_child.findings, "eu.gdpr/guardian") == {"require_approval"} with input as case
}

test_pass_unknown_age if {
	case := sample.without(sample.spain, ["recipient/age"])
	sample.effects(art_8_child.findings, "eu.gdpr/guardian") == set() with input as case
}

test_approval_unknown_age_of_minor if {
	case := sample.without(sample.changed(sample.spain, {"data": {"categories": ["minor"]}}), ["recipient/age"])
	sample.effects(art_8_child.findings, "eu.gdpr/guardian") == {"require_approval"} with input as case
}
