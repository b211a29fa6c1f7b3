package outbound.cn.pipl.art_29_sensitive_test

import data.outbound.cn.pipl.art_29_sensitive
import data.outbound.lib.sample_test as sample

test_approval_no_consent if {
	case := sample.changed(sample.china, {"data": {"sensitive": true}})
	sample.effects(art_29_sensitive.findings, "cn.pipl/sensitive") == {"require_approval"} with input as case
}

test_pass_separate_consent if {
	case := sample.changed(sample.china, {
		"data": {"sensitive": true},
		"consents": [
			sample.consent,
			sample.consent_with({"purpose": "sensitive", "form": "separate"}),
		],
	})
	sample.effects(art_29_sensitive.findings, "cn.pipl/sensitive") == set() with input as case
}

test_approval_express_only if {
	case := sample.changed(sample.china, {
		"data": {"sensitive": true},
		"consents": [
			sample.consent,
			sample.consent_with({"purpose": "sensitive"}),
		],
	})
	sample.effects(art_29_sensitive.findings, "cn.pipl/sensitive") == {"require_approval"} with input as case
}

test_pass_not_sensitive if {
	sample.effects(art_29_sensitive.findings, "cn.pipl/sensitive") == set() with input as sample.china
}

test_approval_unknown if {
	case := sample.without(sample.china, ["data/sensitive"])
	sample.effects(art_29_sensitive.findings, "cn.pipl/sensitive") == {"require_approval"} with input as case
}
