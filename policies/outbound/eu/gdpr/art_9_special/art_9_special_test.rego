package outbound.eu.gdpr.art_9_special_test

import data.outbound.eu.gdpr.art_9_special
import data.outbound.lib.sample_test as sample

test_approval_no_consent if {
	case := sample.changed(sample.spain, {"data": {"sensitive": true}})
	sample.effects(art_9_special.findings, "eu.gdpr/special") == {"require_approval"} with input as case
}

test_approval_express_only if {
	case := sample.changed(sample.spain, {
		"data": {"sensitive": true},
		"consents": [
			sample.consent,
			sample.consent_with({"purpose": "sensitive"}),
		],
	})
	sample.effects(art_9_special.findings, "eu.gdpr/special") == {"require_approval"} with input as case
}

test_pass_written if {
	case := sample.changed(sample.spain, {
		"data": {"sensitive": true},
		"consents": [
			sample.consent,
			sample.consent_with({"purpose": "sensitive", "form": "written"}),
		],
	})
	sample.effects(art_9_special.findings, "eu.gdpr/special") == set() with input as case
}

test_pass_not_special if {
	sample.effects(art_9_special.findings, "eu.gdpr/special") == set() with input as sample.spain
}

test_approval_unknown if {
	case := sample.without(sample.spain, ["data/sensitive"])
	sample.effects(art_9_special.findings, "eu.gdpr/special") == {"require_approval"} with input as case
}
