package outbound.cn.pipl.art_55_assessment_test

import data.outbound.cn.pipl.art_55_assessment
import data.outbound.lib.sample_test as sample

test_approval_profiling if {
	case := sample.changed(sample.china, {"assessment": {"valid_until": null}, "action": {"profiling": true}})
	sample.effects(art_55_assessment.findings, "cn.pipl/assessment") == {"require_approval"} with input as case
}

test_approval_sensitive if {
	case := sample.changed(sample.china, {"assessment": {"valid_until": null}, "data": {"sensitive": true}})
	sample.effects(art_55_assessment.findings, "cn.pipl/assessment") == {"require_approval"} with input as case
}

test_approval_sharing if {
	case := sample.changed(sample.china, {
		"assessment": {"valid_until": null},
		"data": {"shared_with_third_party": true},
	})
	sample.effects(art_55_assessment.findings, "cn.pipl/assessment") == {"require_approval"} with input as case
}

test_pass_plain if {
	case := sample.changed(sample.china, {"assessment": {"valid_until": null}})
	sample.effects(art_55_assessment.findings, "cn.pipl/assessment") == set() with input as case
}

test_pass_assessed if {
	case := sample.changed(sample.china, {"action": {"profiling": true}})
	sample.effects(art_55_assessment.findings, "cn.pipl/assessment") == set() with input as case
}

test_approval_assessment_ends_now if {
	case := sample.changed(sample.china, {
		"action": {"profiling": true},
		"assessment": {"valid_until": "2026-11-20T02:30:00Z"},
	})
	sample.effects(art_55_assessment.findings, "cn.pipl/assessment") == {"require_approval"} with input as case
}

test_approval_unknown_profiling if {
	case := sample.without(sample.changed(sample.china, {"assessment": {"valid_until": null}}), ["action/profiling"])
	sample.effects(art_55_assessment.findings, "cn.pipl/assessment") == {"require_approval"} with input as case
}

test_approval_unknown_assessment if {
	case := sample.without(sample.changed(sample.china, {"action": {"profiling": true}}), ["assessment"])
	sample.effects(art_55_assessment.findings, "cn.pipl/assessment") == {"require_approval"} with input as case
}

test_approval_transfer if {
	case := sample.changed(sample.china, {"transfer": {"to": ["SG"]}})
	sample.effects(art_55_assessment.findings, "cn.pipl/transfer-assessment") == {"require_approval"} with input as case
}

test_pass_assessed_transfer if {
	case := sample.changed(sample.china, {"transfer": {"to": ["SG"], "impact_assessment": true}})
	sample.effects(art_55_assessment.findings, "cn.pipl/transfer-assessment") == set() with input as case
}

test_pass_no_transfer if {
	sample.effects(art_55_assessment.findings, "cn.pipl/transfer-assessment") == set() with input as sample.china
}

test_approval_unknown if {
	case := sample.without(sample.changed(sample.china, {"transfer": {"to": ["SG"]}}), ["transfer/impact_assessment"])
	sample.effects(art_55_assessment.findings, "cn.pipl/transfer-assessment") == {"require_approval"} with input as case
}
