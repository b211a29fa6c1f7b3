package outbound.cn.pipl.art_17_notice_test

import data.outbound.cn.pipl.art_17_notice
import data.outbound.lib.sample_test as sample

test_deny_no_notice if {
	case := sample.changed(sample.china, {"notice": {"given": false}})
	sample.effects(art_17_notice.findings, "cn.pipl/notice") == {"deny"} with input as case
}

test_pass_notice if {
	sample.effects(art_17_notice.findings, "cn.pipl/notice") == set() with input as sample.china
}

test_deny_unknown_notice if {
	case := sample.without(sample.china, ["notice"])
	sample.effects(art_17_notice.findings, "cn.pipl/notice") == {"deny"} with input as case
}
