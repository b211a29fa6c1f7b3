package outbound.uk.gdpr.art_14_source_test

import data.outbound.lib.sample_test as sample
import data.outbound.uk.gdpr.art_14_source

test_obligation_bought_address if {
	case := sample.changed(sample.london, {
		"recipient": {"address_source": "purchased"},
		"notice": {"source_disclosed": false},
	})
	sample.effects(art_14_source.findings, "uk.gdpr/source") == {"obligation"} with input as case
}

test_obligation_published_address if {
	case := sample.changed(sample.london, {
		"recipient": {"address_source": "published_by_owner"},
		"notice": {"source_disclosed": false},
	})
	sample.effects(art_14_source.findings, "uk.gdpr/source") == {"obligation"} with input as case
}

test_pass_business_card if {
	case := sample.changed(sample.london, {
		"recipient": {"address_source": "business_card"},
		"notice": {"source_disclosed": false},
	})
	sample.effects(art_14_source.findings, "uk.gdpr/source") == set() with input as case
}

test_pass_told if {
	case := sample.changed(sample.london, {"recipient": {"address_source": "public"}})
	sample.effects(art_14_source.findings, "uk.gdpr/source") == set() with input as case
}

test_obligation_unknown_source if {
	case := sample.without(
		sample.changed(sample.london, {
			"notice": {"source_disclosed": false},
		}),
		["recipient/address_source"],
	)
	sample.effects(art_14_source.findings, "uk.gdpr/source") == {"obligation"} with input as case
}

test_obligation_unknown_notice if {
	case := sample.without(sample.changed(sample.london, {"recipient": {"address_source": "public"}}), ["notice"])
	sample.effects(art_14_source.findings, "uk.gdpr/source") == {"obligation"} with input as case
}
