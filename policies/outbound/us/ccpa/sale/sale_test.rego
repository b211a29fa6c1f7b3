package outbound.us.ccpa.sale_test

import data.outbound.lib.sample_test as sample
import data.outbound.us.ccpa.sale

test_deny_sold if {
	case := sample.changed(sample.new_york, {
		"recipient": {"region": "CA"},
		"data": {"sold": true},
		"requests": {"open": ["opt_out_sale"]},
	})
	sample.effects(sale.findings, "us.ccpa/sale") == {"deny"} with input as case
}

test_deny_shared if {
	case := sample.changed(sample.new_york, {
		"recipient": {"region": "CA"},
		"data": {"shared_with_third_party": true},
		"requests": {"open": ["opt_out_sale"]},
	})
	sample.effects(sale.findings, "us.ccpa/sale") == {"deny"} with input as case
}

test_pass_kept if {
	case := sample.changed(sample.new_york, {"recipient": {"region": "CA"}, "requests": {"open": ["opt_out_sale"]}})
	sample.effects(sale.findings, "us.ccpa/sale") == set() with input as case
}

test_pass_not_opted_out if {
	case := sample.changed(sample.new_york, {"recipient": {"region": "CA"}, "data": {"sold": true}})
	sample.effects(sale.findings, "us.ccpa/sale") == set() with input as case
}

test_deny_unknown_sale if {
	case := sample.without(
		sample.changed(sample.new_york, {
			"recipient": {"region": "CA"},
			"requests": {"open": ["opt_out_sale"]},
		}),
		["data/sold"],
	)
	sample.effects(sale.findings, "us.ccpa/sale") == {"deny"} with input as case
}
