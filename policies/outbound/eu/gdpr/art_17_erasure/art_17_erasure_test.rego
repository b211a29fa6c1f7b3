package outbound.eu.gdpr.art_17_erasure_test

import data.outbound.eu.gdpr.art_17_erasure
import data.outbound.lib.sample_test as sample

test_deny_open if {
	case := sample.changed(sample.spain, {"requests": {"open": ["erasure"]}})
	sample.effects(art_17_erasure.findings, "eu.gdpr/erasure") == {"deny"} with input as case
}

test_deny_service_too if {
	case := sample.changed(sample.spain, {"action": {"purpose": "service"}, "requests": {"open": ["erasure"]}})
	sample.effects(art_17_erasure.findings, "eu.gdpr/erasure") == {"deny"} with input as case
}

test_pass_other_request if {
	case := sample.changed(sample.spain, {"requests": {"open": ["opt_out_sale"]}})
	sample.effects(art_17_erasure.findings, "eu.gdpr/erasure") == set() with input as case
}

test_deny_unknown_requests if {
	case := sample.without(sample.spain, ["requests"])
	sample.effects(art_17_erasure.findings, "eu.gdpr/erasure") == {"deny"} with input as case
}
