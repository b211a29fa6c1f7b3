package outbound.cn.shanghai.written_consent_test

import data.outbound.cn.shanghai.written_consent
import data.outbound.lib.sample_test as sample

test_approval_express_in_shanghai if {
	case := sample.changed(sample.china, {"recipient": {"region": "31", "city": "shanghai"}})
	sample.effects(written_consent.findings, "cn.shanghai/written-consent") == {"require_approval"} with input as case
}

test_approval_by_city_alone if {
	case := sample.without(sample.changed(sample.china, {"recipient": {"city": "shanghai"}}), ["recipient/region"])
	sample.effects(written_consent.findings, "cn.shanghai/written-consent") == {"require_approval"} with input as case
}

test_approval_by_region_alone if {
	case := sample.without(sample.changed(sample.china, {"recipient": {"region": "31"}}), ["recipient/city"])
	sample.effects(written_consent.findings, "cn.shanghai/written-consent") == {"require_approval"} with input as case
}

test_pass_written if {
	case := sample.changed(sample.china, {
		"recipient": {"city": "shanghai"},
		"consents": [sample.consent_with({"form": "written"})],
	})
	sample.effects(written_consent.findings, "cn.shanghai/written-consent") == set() with input as case
}

test_pass_guangzhou if {
	sample.effects(written_consent.findings, "cn.shanghai/written-consent") == set() with input as sample.china
}

test_pass_city_elsewhere if {
	case := sample.without(sample.china, ["recipient/region"])
	sample.effects(written_consent.findings, "cn.shanghai/written-consent") == set() with input as case
}

test_pass_by_hand if {
	case := sample.changed(sample.china, {"recipient": {"city": "shanghai"}, "action": {"automated": false}})
	sample.effects(written_consent.findings, "cn.shanghai/written-consent") == set() with input as case
}

test_pass_service if {
	case := sample.changed(sample.china, {"recipient": {"city": "shanghai"}, "action": {"purpose": "service"}})
	sample.effects(written_consent.findings, "cn.shanghai/written-consent") == set() with input as case
}

test_approval_unknown_place if {
	case := sample.without(sample.china, ["recipient/region", "recipient/city"])
	sample.effects(written_consent.findings, "cn.shanghai/written-consent") == {"require_approval"} with input as case
}

test_approval_unknown_automation if {
	case := sample.without(sample.changed(sample.china, {"recipient": {"city": "shanghai"}}), ["action/automated"])
	sample.effects(written_consent.findings, "cn.shanghai/written-consent") == {"require_approval"} with input as case
}
