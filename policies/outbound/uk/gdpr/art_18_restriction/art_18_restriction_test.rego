package outbound.uk.gdpr.art_18_restriction_test

import data.outbound.lib.sample_test as sample
import data.outbound.uk.gdpr.art_18_restriction

test_deny_open if {
	case := sample.changed(sample.london, {"requests": {"open": ["restriction"]}})
	sample.effects(art_18_restriction.findings, "uk.gdpr/restriction") == {"deny"} with input as case
}

test_deny_service_too if {
	case := sample.changed(sample.london, {"action": {"purpose": "service"}, "requests": {"open": ["restriction"]}})
	sample.effects(art_18_restriction.findings, "uk.gdpr/restriction") == {"deny"} with input as case
}

test_pass_other_request if {
	case := sample.changed(sample.london, {"requests": {"open": ["opt_out_sale"]}})
	sample.effects(art_18_restriction.findings, "uk.gdpr/restriction") == set() with input as case
}

test_deny_unknown_requests if {
	case := sample.without(sample.london, ["requests"])
	sample.effects(art_18_restriction.findings, "uk.gdpr/restriction") == {"deny"} with input as case
}
