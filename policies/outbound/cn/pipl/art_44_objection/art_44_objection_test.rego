package outbound.cn.pipl.art_44_objection_test

import data.outbound.cn.pipl.art_44_objection
import data.outbound.lib.sample_test as sample

test_deny_restriction if {
	case := sample.changed(sample.china, {"requests": {"open": ["restriction"]}, "action": {"purpose": "service"}})
	sample.effects(art_44_objection.findings, "cn.pipl/objection") == {"deny"} with input as case
}

test_deny_objection_to_marketing if {
	case := sample.changed(sample.china, {"requests": {"open": ["objection_marketing"]}})
	sample.effects(art_44_objection.findings, "cn.pipl/objection") == {"deny"} with input as case
}

test_pass_service_despite_objection_to_marketing if {
	case := sample.changed(sample.china, {
		"requests": {"open": ["objection_marketing"]},
		"action": {"purpose": "service"},
	})
	sample.effects(art_44_objection.findings, "cn.pipl/objection") == set() with input as case
}

test_deny_objection_to_profiling if {
	case := sample.changed(sample.china, {"requests": {"open": ["objection_profiling"]}, "action": {"profiling": true}})
	sample.effects(art_44_objection.findings, "cn.pipl/objection") == {"deny"} with input as case
}

test_pass_no_profiling if {
	case := sample.changed(sample.china, {"requests": {"open": ["objection_profiling"]}})
	sample.effects(art_44_objection.findings, "cn.pipl/objection") == set() with input as case
}

test_pass_nothing_open if {
	sample.effects(art_44_objection.findings, "cn.pipl/objection") == set() with input as sample.china
}

test_deny_unknown_requests if {
	case := sample.without(sample.china, ["requests"])
	sample.effects(art_44_objection.findings, "cn.pipl/objection") == {"deny"} with input as case
}

test_pass_profiling_without_objection if {
	case := sample.changed(sample.china, {"action": {"profiling": true}})
	sample.effects(art_44_objection.findings, "cn.pipl/objection") == set() with input as case
}
