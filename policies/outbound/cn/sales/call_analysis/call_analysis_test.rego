package outbound.cn.sales.call_analysis_test

import data.outbound.cn.sales.call_analysis
import data.outbound.lib.sample_test as sample

test_deny_not_told if {
	case := sample.changed(sample.china, {
		"action": {"kind": "analyse_call"},
		"notice": {"call_analysis_disclosed": false},
	})
	sample.effects(call_analysis.findings, "cn.sales/call") == {"deny"} with input as case
}

test_pass_told if {
	case := sample.changed(sample.china, {"action": {"kind": "analyse_call"}})
	sample.effects(call_analysis.findings, "cn.sales/call") == set() with input as case
}

test_pass_no_analysis if {
	case := sample.changed(sample.china, {"notice": {"call_analysis_disclosed": false}})
	sample.effects(call_analysis.findings, "cn.sales/call") == set() with input as case
}

test_deny_unknown if {
	case := sample.without(
		sample.changed(sample.china, {
			"action": {"kind": "analyse_call"},
		}),
		["notice/call_analysis_disclosed"],
	)
	sample.effects(call_analysis.findings, "cn.sales/call") == {"deny"} with input as case
}
