package outbound.cn.ad.art_43_consent_test

import data.outbound.cn.ad.art_43_consent
import data.outbound.lib.sample_test as sample

test_deny_no_consent if {
	case := sample.changed(sample.china, {"action": {"channel": "im"}, "consents": []})
	sample.effects(art_43_consent.findings, "cn.ad/consent") == {"deny"} with input as case
}

test_pass_consent if {
	sample.effects(art_43_consent.findings, "cn.ad/consent") == set() with input as sample.china
}

test_pass_service if {
	case := sample.changed(sample.china, {"action": {"purpose": "service"}, "consents": []})
	sample.effects(art_43_consent.findings, "cn.ad/consent") == set() with input as case
}

test_pass_other_place if {
	case := sample.changed(sample.new_york, {"consents": []})
	sample.effects(art_43_consent.findings, "cn.ad/consent") == set() with input as case
}

test_deny_unknown_consents if {
	case := sample.without(sample.china, ["consents"])
	sample.effects(art_43_consent.findings, "cn.ad/consent") == {"deny"} with input as case
}

test_obligation_no_sender if {
	case := sample.changed(sample.china, {"content": {"sender_identity": false}})
	sample.effects(art_43_consent.findings, "cn.ad/sender") == {"obligation"} with input as case
}

test_pass_sender if {
	sample.effects(art_43_consent.findings, "cn.ad/sender") == set() with input as sample.china
}

test_pass_service_without_sender if {
	case := sample.changed(sample.china, {"action": {"purpose": "service"}, "content": {"sender_identity": false}})
	sample.effects(art_43_consent.findings, "cn.ad/sender") == set() with input as case
}

test_obligation_unknown_sender if {
	case := sample.without(sample.china, ["content"])
	sample.effects(art_43_consent.findings, "cn.ad/sender") == {"obligation"} with input as case
}
