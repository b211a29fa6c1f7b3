package outbound.uk.gdpr.art_9_special_test

import data.outbound.lib.sample_test as sample
import data.outbound.uk.gdpr.art_9_special

test_approval_no_consent if {
	case := sample.changed(sample.london, {"data": {"sensitive": true}})
	sample.effects(art_9_special.findings, "uk.gdpr/special") == {"require_approval"} with input as case
}

test_approval_express_only if {
	case := sample.changed(sample.london, {
		"data": {"sensitive": true},
		"consents": [
			sample.consent,
			sample.consent_with({"purpose": "sensitive"}),
		],
	})
	sample.effects(art_9_special.findings, "uk.gdpr/special") == {"require_approval"} with input as case
}

test_pass_written if {
	case := sample.changed(sample.london, {
		"data": {"sensitive": true},
		"consents": [
			sample.consent,
			sample.consent_with({"purpose": "sensitive", "form": "written"}),
		],
	})
	sample.effects(art_9_special.findings, "uk.gdpr/special") == set() with input as case
}

test_pass_not_special if {
	sample.effects(art_9_special.findings, "uk.gdpr/special") == set() with input as sample.london
}

test_approval_unknown if {
	case := sample.without(sample.london, ["data/sensitive"])
	sample.effects(art_9_special.findings, "uk.gdpr/special") == {"require_approval"} with input as case
}
