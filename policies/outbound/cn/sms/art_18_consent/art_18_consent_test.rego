package outbound.cn.sms.art_18_consent_test

import data.outbound.cn.sms.art_18_consent
import data.outbound.lib.sample_test as sample

test_deny_no_consent if {
	case := sample.changed(sample.china, {"consents": []})
	sample.effects(art_18_consent.findings, "cn.sms/consent") == {"deny"} with input as case
}

test_pass_consent if {
	sample.effects(art_18_consent.findings, "cn.sms/consent") == set() with input as sample.china
}

test_deny_implied if {
	case := sample.changed(sample.china, {"consents": [sample.consent_with({"form": "implied"})]})
	sample.effects(art_18_consent.findings, "cn.sms/consent") == {"deny"} with input as case
}

test_deny_consent_for_email_only if {
	case := sample.changed(sample.china, {"consents": [sample.consent_with({"channel": "email"})]})
	sample.effects(art_18_consent.findings, "cn.sms/consent") == {"deny"} with input as case
}

test_pass_service_text if {
	case := sample.changed(sample.china, {"action": {"purpose": "service"}, "consents": []})
	sample.effects(art_18_consent.findings, "cn.sms/consent") == set() with input as case
}

test_deny_role_address if {
	case := sample.changed(sample.china, {"recipient": {"kind": "role_address"}, "consents": []})
	sample.effects(art_18_consent.findings, "cn.sms/consent") == {"deny"} with input as case
}

test_pass_other_place if {
	case := sample.changed(sample.new_york, {"consents": []})
	sample.effects(art_18_consent.findings, "cn.sms/consent") == set() with input as case
}

test_deny_unknown_consents if {
	case := sample.without(sample.china, ["consents"])
	sample.effects(art_18_consent.findings, "cn.sms/consent") == {"deny"} with input as case
}

test_deny_refused if {
	case := sample.changed(sample.china, {"suppression": {"internal": true}})
	sample.effects(art_18_consent.findings, "cn.sms/refused") == {"deny"} with input as case
}

test_deny_objection if {
	case := sample.changed(sample.china, {"requests": {"open": ["objection_marketing"]}})
	sample.effects(art_18_consent.findings, "cn.sms/refused") == {"deny"} with input as case
}

test_pass_not_refused if {
	sample.effects(art_18_consent.findings, "cn.sms/refused") == set() with input as sample.china
}

test_deny_unknown_list if {
	case := sample.without(sample.china, ["suppression"])
	sample.effects(art_18_consent.findings, "cn.sms/refused") == {"deny"} with input as case
}
