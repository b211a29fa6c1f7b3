package outbound.cn.civil.art_1033_tranquillity_test

import data.outbound.cn.civil.art_1033_tranquillity
import data.outbound.lib.sample_test as sample

test_deny_call_without_consent if {
	case := sample.changed(sample.china, {"action": {"channel": "call"}, "consents": []})
	sample.effects(art_1033_tranquillity.findings, "cn.civil/tranquillity") == {"deny"} with input as case
}

test_pass_consent if {
	sample.effects(art_1033_tranquillity.findings, "cn.civil/tranquillity") == set() with input as sample.china
}

test_deny_contact_at_work if {
	case := sample.changed(sample.china, {"recipient": {"kind": "business_contact"}, "consents": []})
	sample.effects(art_1033_tranquillity.findings, "cn.civil/tranquillity") == {"deny"} with input as case
}

test_pass_role_address if {
	case := sample.changed(sample.china, {"recipient": {"kind": "role_address"}, "consents": []})
	sample.effects(art_1033_tranquillity.findings, "cn.civil/tranquillity") == set() with input as case
}

test_pass_service if {
	case := sample.changed(sample.china, {"action": {"purpose": "service"}, "consents": []})
	sample.effects(art_1033_tranquillity.findings, "cn.civil/tranquillity") == set() with input as case
}

test_deny_unknown_consents if {
	case := sample.without(sample.china, ["consents"])
	sample.effects(art_1033_tranquillity.findings, "cn.civil/tranquillity") == {"deny"} with input as case
}

test_deny_each_way_to_reach_a_person if {
	every channel in {"call", "ai_call", "sms", "im", "email"} {
		case := sample.changed(sample.china, {"action": {"channel": channel}, "consents": []})
		sample.effects(art_1033_tranquillity.findings, "cn.civil/tranquillity") == {"deny"} with input as case
	}
}

test_pass_quotation_of_no_channel if {
	case := sample.changed(sample.china, {"action": {"channel": "quotation"}, "consents": []})
	sample.effects(art_1033_tranquillity.findings, "cn.civil/tranquillity") == set() with input as case
}
