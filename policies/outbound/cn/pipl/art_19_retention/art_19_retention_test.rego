package outbound.cn.pipl.art_19_retention_test

import data.outbound.cn.pipl.art_19_retention
import data.outbound.lib.sample_test as sample

test_deny_period_over if {
	case := sample.changed(sample.china, {"data": {"retention_until": "2026-11-20T02:29:59Z"}})
	sample.effects(art_19_retention.findings, "cn.pipl/retention") == {"deny"} with input as case
}

test_deny_period_ends_now if {
	case := sample.changed(sample.china, {"data": {"retention_until": "2026-11-20T02:30:00Z"}})
	sample.effects(art_19_retention.findings, "cn.pipl/retention") == {"deny"} with input as case
}

test_pass_period_ends_later if {
	case := sample.changed(sample.china, {"data": {"retention_until": "2026-11-20T02:30:01Z"}})
	sample.effects(art_19_retention.findings, "cn.pipl/retention") == set() with input as case
}

test_pass_no_end_in_sight if {
	case := sample.changed(sample.china, {"data": {"retention_until": "9999-12-31T00:00:00Z"}})
	sample.effects(art_19_retention.findings, "cn.pipl/retention") == set() with input as case
}

test_deny_unknown_period if {
	case := sample.without(sample.china, ["data/retention_until"])
	sample.effects(art_19_retention.findings, "cn.pipl/retention") == {"deny"} with input as case
}

test_deny_null_period if {
	case := sample.changed(sample.china, {"data": {"retention_until": null}})
	sample.effects(art_19_retention.findings, "cn.pipl/retention") == {"deny"} with input as case
}
