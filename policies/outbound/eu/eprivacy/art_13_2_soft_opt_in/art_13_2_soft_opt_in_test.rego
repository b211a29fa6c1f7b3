package outbound.eu.eprivacy.art_13_2_soft_opt_in_test

import data.outbound.eu.eprivacy.art_13_2_soft_opt_in as soft_opt_in
import data.outbound.lib.sample_test as sample

_customer := sample.changed(sample.spain, {
	"recipient": {"relationship": "customer", "address_source": "collected_in_sale", "similar_product": true},
	"consents": [],
})

test_lifts_similar_product if soft_opt_in.lifts_consent with input as _customer

test_lifts_without_refusal_line_now if {
	soft_opt_in.lifts_consent with input as sample.changed(_customer, {"content": {"opt_out": false}})
}

test_not_for_other_product if {
	not soft_opt_in.lifts_consent with input as sample.changed(_customer, {"recipient": {"similar_product": false}})
}

test_not_for_other_source if {
	not soft_opt_in.lifts_consent with input as sample.changed(_customer, {"recipient": {"address_source": "given_by_person"}})
}

test_not_after_refusal if not soft_opt_in.lifts_consent with input as sample.changed(_customer, {"suppression": {"internal": true}})

test_not_for_calls if not soft_opt_in.lifts_consent with input as sample.changed(_customer, {"action": {"channel": "ai_call"}})

test_not_for_survey if not soft_opt_in.lifts_consent with input as sample.changed(_customer, {"action": {"purpose": "survey"}})

test_not_for_unknown_product if not soft_opt_in.lifts_consent with input as sample.without(_customer, ["recipient/similar_product"])
