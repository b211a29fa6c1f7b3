package outbound.eu.aiact_test

import data.outbound.eu.aiact as pack
import data.outbound.lib.sample_test as sample

test_nothing_found_in_order if pack.findings == set() with input as sample.spain

test_findings_of_the_articles if {
	count(pack.findings) > 0 with input as sample.changed(sample.spain, {"action": {"ai_generated": true}})
}
