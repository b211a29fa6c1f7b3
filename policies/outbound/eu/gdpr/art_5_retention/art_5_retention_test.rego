package outbound.eu.gdpr.art_5_retention_test

import data.outbound.eu.gdpr.art_5_retention
import data.outbound.lib.sample_test as sample

test_deny_period_over if {
	case := sample.changed(sample.spain, {"data": {"retention_until": "2026-11-20T02:30:00Z"}})
	sample.effects(art_5_retention.findings, "eu.gdpr/retention") == {"deny"} with input as case
}

test_pass_period_ahead if {
	case := sample.changed(sample.spain, {"data": {"retention_until": "2026-11-20T02:30:01Z"}})
	sample.effects(art_5_retention.findings, "eu.gdpr/retention") == set() with input as case
}

test_deny_unknown_period if {
	case := sample.without(sample.spain, ["data/retention_until"])
	sample.effects(art_5_retention.findings, "eu.gdpr/retention") == {"deny"} with input as case
}

test_pass_role_address if {
	case := sample.without(sample.changed(sample.spain, {"recipient": {"kind": "role_address"}}), ["data"])
	sample.effects(art_5_retention.findings, "eu.gdpr/retention") == set() with input as case
}
