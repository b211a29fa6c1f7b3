package outbound.uk.pecr_test

import data.outbound.lib.sample_test as sample
import data.outbound.uk.pecr as pack

test_nothing_found_in_order if pack.findings == set() with input as sample.london

test_findings_of_the_articles if {
	count(pack.findings) > 0 with input as sample.changed(sample.london, {"consents": []})
}
