package outbound.uk.gdpr.art_21_objection_test

import data.outbound.lib.sample_test as sample
import data.outbound.uk.gdpr.art_21_objection

test_deny_objection_to_marketing if {
	case := sample.changed(sample.london, {"requests": {"open": ["objection_marketing"]}})
	sample.effects(art_21_objection.findings, "uk.gdpr/objection") == {"deny"} with input as case
}

test_deny_opted_out if {
	case := sample.changed(sample.london, {"suppression": {"internal": true}})
	sample.effects(art_21_objection.findings, "uk.gdpr/objection") == {"deny"} with input as case
}

test_deny_profiling_for_marketing if {
	case := sample.changed(sample.london, {"action": {"kind": "profile"}, "requests": {"open": ["objection_marketing"]}})
	sample.effects(art_21_objection.findings, "uk.gdpr/objection") == {"deny"} with input as case
}

test_deny_objection_to_profiling if {
	case := sample.changed(sample.london, {"action": {"profiling": true}, "requests": {"open": ["objection_profiling"]}})
	sample.effects(art_21_objection.findings, "uk.gdpr/objection") == {"deny"} with input as case
}

test_pass_no_profiling if {
	case := sample.changed(sample.london, {"requests": {"open": ["objection_profiling"]}})
	sample.effects(art_21_objection.findings, "uk.gdpr/objection") == set() with input as case
}

test_pass_service if {
	case := sample.changed(sample.london, {
		"action": {"purpose": "service"},
		"requests": {"open": ["objection_marketing"]},
	})
	sample.effects(art_21_objection.findings, "uk.gdpr/objection") == set() with input as case
}

test_deny_unknown_requests if {
	case := sample.without(sample.london, ["requests"])
	sample.effects(art_21_objection.findings, "uk.gdpr/objection") == {"deny"} with input as case
}
