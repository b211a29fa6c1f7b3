package outbound.eu.gdpr.art_21_objection_test

import data.outbound.eu.gdpr.art_21_objection
import data.outbound.lib.sample_test as sample

test_deny_objection_to_marketing if {
	case := sample.changed(sample.spain, {"requests": {"open": ["objection_marketing"]}})
	sample.effects(art_21_objection.findings, "eu.gdpr/objection") == {"deny"} with input as case
}

test_deny_opted_out if {
	case := sample.changed(sample.spain, {"suppression": {"internal": true}})
	sample.effects(art_21_objection.findings, "eu.gdpr/objection") == {"deny"} with input as case
}

test_deny_profiling_for_marketing if {
	case := sample.changed(sample.spain, {"action": {"kind": "profile"}, "requests": {"open": ["objection_marketing"]}})
	sample.effects(art_21_objection.findings, "eu.gdpr/objection") == {"deny"} with input as case
}

test_deny_objection_to_profiling if {
	case := sample.changed(sample.spain, {"action": {"profiling": true}, "requests": {"open": ["objection_profiling"]}})
	sample.effects(art_21_objection.findings, "eu.gdpr/objection") == {"deny"} with input as case
}

test_pass_no_profiling if {
	case := sample.changed(sample.spain, {"requests": {"open": ["objection_profiling"]}})
	sample.effects(art_21_objection.findings, "eu.gdpr/objection") == set() with input as case
}

test_pass_service if {
	case := sample.changed(sample.spain, {
		"action": {"purpose": "service"},
		"requests": {"open": ["objection_marketing"]},
	})
	sample.effects(art_21_objection.findings, "eu.gdpr/objection") == set() with input as case
}

test_deny_unknown_requests if {
	case := sample.without(sample.spain, ["requests"])
	sample.effects(art_21_objection.findings, "eu.gdpr/objection") == {"deny"} with input as case
}
