package outbound.cn.sms.art_19_refusal_test

import data.outbound.cn.sms.art_19_refusal
import data.outbound.lib.sample_test as sample

test_obligation_opt_out_missing if {
	case := sample.changed(sample.china, {"content": {"opt_out": false}})
	sample.effects(art_19_refusal.findings, "cn.sms/opt-out") == {"obligation"} with input as case
}

test_pass_opt_out_there if {
	sample.effects(art_19_refusal.findings, "cn.sms/opt-out") == set() with input as sample.china
}

test_pass_opt_out_not_marketing if {
	case := sample.changed(sample.china, {"action": {"purpose": "service"}, "content": {"opt_out": false}})
	sample.effects(art_19_refusal.findings, "cn.sms/opt-out") == set() with input as case
}

test_obligation_opt_out_unknown if {
	case := sample.without(sample.china, ["content"])
	sample.effects(art_19_refusal.findings, "cn.sms/opt-out") == {"obligation"} with input as case
}
