package outbound.kr.network_test

import data.outbound.kr.network as pack
import data.outbound.lib.sample_test as sample

test_nothing_found_in_order if pack.findings == set() with input as sample.seoul

test_findings_of_the_articles if {
	count(pack.findings) > 0 with input as sample.changed(sample.seoul, {"consents": []})
}
