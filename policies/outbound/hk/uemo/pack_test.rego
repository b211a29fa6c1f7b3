package outbound.hk.uemo_test

import data.outbound.hk.uemo as pack
import data.outbound.lib.sample_test as sample

test_nothing_found_in_order if pack.findings == set() with input as sample.hong_kong

test_findings_of_the_articles if {
	count(pack.findings) > 0 with input as sample.changed(sample.hong_kong, {"content": {"opt_out": false}})
}
