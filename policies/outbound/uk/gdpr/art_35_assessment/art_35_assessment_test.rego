package outbound.uk.gdpr.art_35_assessment_test

import data.outbound.lib.sample_test as sample
import data.outbound.uk.gdpr.art_35_assessment

test_approval_special_categories if {
	case := sample.changed(sample.london, {"data": {"sensitive": true}, "assessment": {"valid_until": null}})
	sample.effects(art_35_assessment.findings, "uk.gdpr/assessment") == {"require_approval"} with input as case
}

test_approval_significant if {
	case := sample.changed(sample.london, {"action": {"significant_effect": true}, "assessment": {"valid_until": null}})
	sample.effects(art_35_assessment.findings, "uk.gdpr/assessment") == {"require_approval"} with input as case
}

test_pass_person_decided if {
	case := sample.changed(sample.london, {
		"action": {"significant_effect": true, "automated": false},
		"assessment": {"valid_until": null},
	})
	sample.effects(art_35_assessment.findings, "uk.gdpr/assessment") == set() with input as case
}

test_pass_assessed if {
	case := sample.changed(sample.london, {"data": {"sensitive": true}})
	sample.effects(art_35_assessment.findings, "uk.gdpr/assessment") == set() with input as case
}

test_approval_assessment_ends_now if {
	case := sample.changed(sample.london, {
		"data": {"sensitive": true},
		"assessment": {"valid_until": "2026-11-20T02:30:00Z"},
	})
	sample.effects(art_35_assessment.findings, "uk.gdpr/assessment") == {"require_approval"} with input as case
}

test_pass_plain if {
	case := sample.changed(sample.london, {"assessment": {"valid_until": null}})
	sample.effects(art_35_assessment.findings, "uk.gdpr/assessment") == set() with input as case
}

test_approval_unknown_assessment if {
	case := sample.without(sample.changed(sample.london, {"data": {"sensitive": true}}), ["assessment"])
	sample.effects(art_35_assessment.findings, "uk.gdpr/assessment") == {"require_approval"} with input as case
}
