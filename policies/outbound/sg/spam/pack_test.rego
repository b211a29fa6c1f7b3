package outbound.sg.spam_test

import data.outbound.lib.sample_test as sample
import data.outbound.sg.spam as pack

test_nothing_found_in_order if pack.findings == set() with input as sample.singapore

test_findings_of_the_articles if {
	count(pack.findings) > 0 with input as sample.changed(sample.singapore, {"action": {"channel": "email"}, "content": {"ad_label": false}})
}
