package outbound.cn.pipl.art_47_erasure_test

import data.outbound.cn.pipl.art_47_erasure
import data.outbound.lib.sample_test as sample

test_deny_erasure if {
	case := sample.changed(sample.china, {"requests": {"open": ["erasure"]}})
	sample.effects(art_47_erasure.findings, "cn.pipl/erasure") == {"deny"} with input as case
}

test_pass_other_request if {
	case := sample.changed(sample.china, {"requests": {"open": ["restriction"]}})
	sample.effects(art_47_erasure.findings, "cn.pipl/erasure") == set() with input as case
}

test_deny_unknown_requests if {
	case := sample.without(sample.china, ["requests/open"])
	sample.effects(art_47_erasure.findings, "cn.pipl/erasure") == {"deny"} with input as case
}
