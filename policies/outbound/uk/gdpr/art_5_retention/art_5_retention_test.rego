package outbound.uk.gdpr.art_5_retention_test

import data.outbound.lib.sample_test as sample
import data.outbound.uk.gdpr.art_5_retention

test_deny_period_over if {
	case := sample.changed(sample.london, {"data": {"retention_until": "2026-11-20T02:30:00Z"}})
	sample.effects(art_5_retention.findings, "uk.gdpr/retention") == {"deny"} with input as case
}

test_pass_period_ahead if {
	case := sample.changed(sample.london, {"data": {"retention_until": "2026-11-20T02:30:01Z"}})
	sample.effects(art_5_retention.findings, "uk.gdpr/retention") == set() with input as case
}

test_deny_unknown_period if {
	case := sample.without(sample.london, ["data/retention_until"])
	sample.effects(art_5_retention.findings, "uk.gdpr/retention") == {"deny"} with input as case
}

test_pass_role_address if {
	case := sample.without(sample.changed(sample.london, {"recipient": {"kind": "role_address"}}), ["data"])
	sample.effects(art_5_retention.findings, "uk.gdpr/retention") == set() with input as case
}
