package outbound.cn.sales.chat_records_test

import data.outbound.cn.sales.chat_records
import data.outbound.lib.sample_test as sample

test_approval_no_authorisation if {
	case := sample.changed(sample.china, {"action": {"kind": "collect_chat"}, "consents": []})
	sample.effects(chat_records.findings, "cn.sales/chat") == {"require_approval"} with input as case
}

test_approval_express_only if {
	case := sample.changed(sample.china, {
		"action": {"kind": "collect_chat"},
		"consents": [sample.consent_with({"purpose": "chat_records"})],
	})
	sample.effects(chat_records.findings, "cn.sales/chat") == {"require_approval"} with input as case
}

test_pass_separate if {
	case := sample.changed(sample.china, {
		"action": {"kind": "collect_chat"},
		"consents": [sample.consent_with({"purpose": "chat_records", "form": "separate"})],
	})
	sample.effects(chat_records.findings, "cn.sales/chat") == set() with input as case
}

test_pass_sending if {
	case := sample.changed(sample.china, {"consents": []})
	sample.effects(chat_records.findings, "cn.sales/chat") == set() with input as case
}

test_pass_before_the_rules if {
	case := sample.changed(sample.china, {
		"now": "2026-01-31T15:59:59Z",
		"action": {"kind": "collect_chat"},
		"consents": [],
	})
	sample.effects(chat_records.findings, "cn.sales/chat") == set() with input as case
}

test_approval_first_day if {
	case := sample.changed(sample.china, {
		"now": "2026-01-31T16:00:00Z",
		"action": {"kind": "collect_chat"},
		"consents": [],
	})
	sample.effects(chat_records.findings, "cn.sales/chat") == {"require_approval"} with input as case
}

test_approval_unknown_consents if {
	case := sample.without(sample.changed(sample.china, {"action": {"kind": "collect_chat"}}), ["consents"])
	sample.effects(chat_records.findings, "cn.sales/chat") == {"require_approval"} with input as case
}
