package outbound.jp.sema_test

import data.outbound.jp.sema as pack
import data.outbound.lib.sample_test as sample

test_nothing_found_in_order if pack.findings == set() with input as sample.tokyo

test_findings_of_the_articles if {
	count(pack.findings) > 0 with input as sample.changed(sample.tokyo, {"consents": []})
}
