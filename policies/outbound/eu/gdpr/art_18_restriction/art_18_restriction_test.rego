package outbound.eu.gdpr.art_18_restriction_test

import data.outbound.eu.gdpr.art_18_restriction
import data.outbound.lib.sample_test as sample

test_deny_open if {
	case := sample.changed(sample.spain, {"requests": {"open": ["restriction"]}})
	sample.effects(art_18_restriction.findings, "eu.gdpr/restriction") == {"deny"} with input as case
}

test_deny_service_too if {
	case := sample.changed(sample.spain, {"action": {"purpose": "service"}, "requests": {"open": ["restriction"]}})
	sample.effects(art_18_restriction.findings, "eu.gdpr/restriction") == {"deny"} with input as case
}

test_pass_other_request if {
	case := sample.changed(sample.spain, {"requests": {"open": ["opt_out_sale"]}})
	sample.effects(art_18_restriction.findings, "eu.gdpr/restriction") == set() with input as case
}

test_deny_unknown_requests if {
	case := sample.without(sample.spain, ["requests"])
	sample.effects(art_18_restriction.findings, "eu.gdpr/restriction") == {"deny"} with input as case
}
