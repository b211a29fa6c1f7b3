package outbound.cn.pipl.art_14_consent_test

import data.outbound.cn.pipl.art_14_consent
import data.outbound.lib.sample_test as sample

test_approval_notice_changed if {
	case := sample.changed(sample.china, {"consents": [sample.consent_with({"current_notice_version": "4"})]})
	sample.effects(art_14_consent.findings, "cn.pipl/consent-current") == {"require_approval"} with input as case
}

test_pass_same_notice if {
	sample.effects(art_14_consent.findings, "cn.pipl/consent-current") == set() with input as sample.china
}

test_pass_contract_needs_no_notice_version if {
	case := sample.changed(sample.china, {
		"action": {"purpose": "service"},
		"consents": [sample.consent_with({"purpose": "service", "basis": "contract", "current_notice_version": "4"})],
	})
	sample.effects(art_14_consent.findings, "cn.pipl/consent-current") == set() with input as case
}

test_approval_unknown_version if {
	case := sample.without(sample.china, ["consents/0/notice_version"])
	sample.effects(art_14_consent.findings, "cn.pipl/consent-current") == {"require_approval"} with input as case
}

test_approval_implied if {
	case := sample.changed(sample.china, {"consents": [sample.consent_with({"form": "implied"})]})
	sample.effects(art_14_consent.findings, "cn.pipl/consent-explicit") == {"require_approval"} with input as case
}

test_pass_express if {
	sample.effects(art_14_consent.findings, "cn.pipl/consent-explicit") == set() with input as sample.china
}

test_approval_unknown_form if {
	case := sample.without(sample.china, ["consents/0/form"])
	sample.effects(art_14_consent.findings, "cn.pipl/consent-explicit") == {"require_approval"} with input as case
}

test_pass_contract_has_no_form if {
	case := sample.changed(sample.china, {
		"action": {"purpose": "service"},
		"consents": [sample.consent_with({"purpose": "service", "basis": "contract", "form": "implied"})],
	})
	sample.effects(art_14_consent.findings, "cn.pipl/consent-explicit") == set() with input as case
}
