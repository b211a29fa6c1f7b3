package outbound.cn.pipl.art_23_sharing_test

import data.outbound.cn.pipl.art_23_sharing
import data.outbound.lib.sample_test as sample

test_approval_shared_without_consent if {
	case := sample.changed(sample.china, {"data": {"shared_with_third_party": true}})
	sample.effects(art_23_sharing.findings, "cn.pipl/sharing") == {"require_approval"} with input as case
}

test_approval_express_is_not_separate if {
	case := sample.changed(sample.china, {
		"data": {"shared_with_third_party": true},
		"consents": [
			sample.consent,
			sample.consent_with({"purpose": "sharing"}),
		],
	})
	sample.effects(art_23_sharing.findings, "cn.pipl/sharing") == {"require_approval"} with input as case
}

test_pass_separate_consent if {
	case := sample.changed(sample.china, {
		"data": {"shared_with_third_party": true},
		"consents": [
			sample.consent,
			sample.consent_with({"purpose": "sharing", "form": "separate"}),
		],
	})
	sample.effects(art_23_sharing.findings, "cn.pipl/sharing") == set() with input as case
}

test_approval_sold if {
	case := sample.changed(sample.china, {"data": {"sold": true}})
	sample.effects(art_23_sharing.findings, "cn.pipl/sharing") == {"require_approval"} with input as case
}

test_pass_not_shared if {
	sample.effects(art_23_sharing.findings, "cn.pipl/sharing") == set() with input as sample.china
}

test_approval_unknown if {
	case := sample.without(sample.china, ["data/shared_with_third_party"])
	sample.effects(art_23_sharing.findings, "cn.pipl/sharing") == {"require_approval"} with input as case
}
