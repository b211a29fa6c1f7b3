package outbound.cn.mail.art_13_consent_test

import data.outbound.cn.mail.art_13_consent
import data.outbound.lib.sample_test as sample

test_deny_no_consent if {
	case := sample.changed(sample.china, {"action": {"channel": "email"}, "consents": []})
	sample.effects(art_13_consent.findings, "cn.mail/consent") == {"deny"} with input as case
}

test_pass_express if {
	case := sample.changed(sample.china, {"action": {"channel": "email"}})
	sample.effects(art_13_consent.findings, "cn.mail/consent") == set() with input as case
}

test_deny_implied if {
	case := sample.changed(sample.china, {
		"action": {"channel": "email"},
		"consents": [sample.consent_with({"form": "implied"})],
	})
	sample.effects(art_13_consent.findings, "cn.mail/consent") == {"deny"} with input as case
}

test_pass_text_message if {
	case := sample.changed(sample.china, {"consents": []})
	sample.effects(art_13_consent.findings, "cn.mail/consent") == set() with input as case
}

test_pass_service_mail if {
	case := sample.changed(sample.china, {"action": {"channel": "email", "purpose": "service"}, "consents": []})
	sample.effects(art_13_consent.findings, "cn.mail/consent") == set() with input as case
}

test_deny_unknown_form if {
	case := sample.without(sample.changed(sample.china, {"action": {"channel": "email"}}), ["consents/0/form"])
	sample.effects(art_13_consent.findings, "cn.mail/consent") == {"deny"} with input as case
}

test_obligation_label_missing if {
	case := sample.changed(sample.china, {"action": {"channel": "email"}, "content": {"ad_label": false}})
	sample.effects(art_13_consent.findings, "cn.mail/ad-label") == {"obligation"} with input as case
}

test_pass_label if {
	case := sample.changed(sample.china, {"action": {"channel": "email"}})
	sample.effects(art_13_consent.findings, "cn.mail/ad-label") == set() with input as case
}

test_obligation_label_unknown if {
	case := sample.without(sample.changed(sample.china, {"action": {"channel": "email"}}), ["content/ad_label"])
	sample.effects(art_13_consent.findings, "cn.mail/ad-label") == {"obligation"} with input as case
}
