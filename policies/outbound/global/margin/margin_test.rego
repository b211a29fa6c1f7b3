package outbound.global.margin_test

import data.outbound.global.margin
import data.outbound.lib.sample_test as sample

test_approval_outside_margin if {
	case := sample.changed(sample.china, {"action": {"purpose": "quotation"}, "price": {"within_margin": false}})
	sample.effects(margin.findings, "global/margin") == {"require_approval"} with input as case
}

test_approval_by_channel if {
	case := sample.changed(sample.china, {"action": {"channel": "quotation"}, "price": {"within_margin": false}})
	sample.effects(margin.findings, "global/margin") == {"require_approval"} with input as case
}

test_pass_inside_margin if {
	case := sample.changed(sample.china, {"action": {"purpose": "quotation"}})
	sample.effects(margin.findings, "global/margin") == set() with input as case
}

test_pass_no_quotation if {
	case := sample.changed(sample.china, {"price": {"within_margin": false}})
	sample.effects(margin.findings, "global/margin") == set() with input as case
}

test_approval_unknown_margin if {
	case := sample.without(sample.changed(sample.china, {"action": {"purpose": "quotation"}}), ["price/within_margin"])
	sample.effects(margin.findings, "global/margin") == {"require_approval"} with input as case
}
