package outbound.us.ccpa_test

import data.outbound.lib.sample_test as sample
import data.outbound.us.ccpa as pack

test_nothing_found_in_order if pack.findings == set() with input as sample.new_york

test_findings_of_the_articles if {
	count(pack.findings) > 0 with input as sample.changed(sample.new_york, {"recipient": {"region": "CA"}, "requests": {"open": ["erasure"]}})
}
