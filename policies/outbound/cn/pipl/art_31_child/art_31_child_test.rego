package outbound.cn.pipl.art_31_child_test

import data.outbound.cn.pipl.art_31_child
import data.outbound.lib.sample_test as sample

test_approval_child_consented_itself if {
	case := sample.changed(sample.china, {"recipient": {"age": 13}})
	sample.effects(art_31_child.findings, "cn.pipl/guardian") == {"require_approval"} with input as case
}

test_approval_guardian_without_sensitive if {
	case := sample.changed(sample.china, {
		"recipient": {"age": 13},
		"consents": [sample.consent_with({"by": "guardian"})],
	})
	sample.effects(art_31_child.findings, "cn.pipl/guardian") == {"require_approval"} with input as case
}

test_pass_guardian if {
	case := sample.changed(sample.china, {
		"recipient": {"age": 13},
		"consents": [
			sample.consent_with({"by": "guardian"}),
			sample.consent_with({"purpose": "sensitive", "form": "separate", "by": "guardian"}),
		],
	})
	sample.effects(art_31_child.findings, "cn.pipl/guardian") == set() with input as case
}

test_pass_14 if {
	case := sample.changed(sample.china, {"recipient": {"age": 14}})
	sample.effects(art_31_child.findings, "cn.pipl/guardian") == set() with input as case
}

test_pass_unknown_age if {
	case := sample.without(sample.china, ["recipient/age"])
	sample.effects(art_31_child.findings, "cn.pipl/guardian") == set() with input as case
}

test_approval_unknown_age_of_minor if {
	case := sample.without(sample.changed(sample.china, {"data": {"categories": ["minor"]}}), ["recipient/age"])
	sample.effects(art_31_child.findings, "cn.pipl/guardian") == {"require_approval"} with input as case
}

test_approval_guardian_for_sensitive_data_alone if {
	case := sample.changed(sample.china, {
		"recipient": {"age": 13},
		"consents": [
			sample.consent_with({"by": "person"}),
			sample.consent_with({"purpose": "sensitive", "form": "separate", "by": "guardian"}),
		],
	})
	sample.effects(art_31_child.findings, "cn.pipl/guardian") == {"require_approval"} with input as case
}
