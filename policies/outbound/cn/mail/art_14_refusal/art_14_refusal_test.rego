package outbound.cn.mail.art_14_refusal_test

import data.outbound.cn.mail.art_14_refusal
import data.outbound.lib.sample_test as sample

test_obligation_opt_out_missing if {
	case := sample.changed(sample.china, {"action": {"channel": "email"}, "content": {"opt_out": false}})
	sample.effects(art_14_refusal.findings, "cn.mail/opt-out") == {"obligation"} with input as case
}

test_pass_opt_out_there if {
	case := sample.changed(sample.china, {"action": {"channel": "email"}})
	sample.effects(art_14_refusal.findings, "cn.mail/opt-out") == set() with input as case
}

test_pass_opt_out_in_text if {
	case := sample.changed(sample.china, {"content": {"opt_out": false}})
	sample.effects(art_14_refusal.findings, "cn.mail/opt-out") == set() with input as case
}

test_obligation_opt_out_unknown if {
	case := sample.without(sample.changed(sample.china, {"action": {"channel": "email"}}), ["content"])
	sample.effects(art_14_refusal.findings, "cn.mail/opt-out") == {"obligation"} with input as case
}

test_deny_refused if {
	case := sample.changed(sample.china, {"action": {"channel": "email"}, "requests": {"open": ["objection_marketing"]}})
	sample.effects(art_14_refusal.findings, "cn.mail/refused") == {"deny"} with input as case
}

test_deny_withdrawn if {
	case := sample.changed(sample.china, {
		"action": {"channel": "email"},
		"consents": [sample.consent_with({"withdrawn_at": "2026-09-01T00:00:00Z"})],
	})
	sample.effects(art_14_refusal.findings, "cn.mail/refused") == {"deny"} with input as case
}

test_pass_not_refused if {
	case := sample.changed(sample.china, {"action": {"channel": "email"}})
	sample.effects(art_14_refusal.findings, "cn.mail/refused") == set() with input as case
}

test_deny_unknown_requests if {
	case := sample.without(sample.changed(sample.china, {"action": {"channel": "email"}}), ["requests"])
	sample.effects(art_14_refusal.findings, "cn.mail/refused") == {"deny"} with input as case
}
