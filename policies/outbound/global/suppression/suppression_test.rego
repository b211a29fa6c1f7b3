package outbound.global.suppression_test

import data.outbound.global.suppression
import data.outbound.lib.sample_test as sample

test_deny_internal_list if {
	case := sample.changed(sample.china, {"suppression": {"internal": true}})
	sample.effects(suppression.findings, "global/suppressed") == {"deny"} with input as case
}

test_deny_objection if {
	case := sample.changed(sample.china, {"requests": {"open": ["objection_marketing"]}})
	sample.effects(suppression.findings, "global/suppressed") == {"deny"} with input as case
}

test_deny_withdrawal if {
	case := sample.changed(sample.china, {"consents": [sample.consent_with({"withdrawn_at": "2026-09-01T00:00:00Z"})]})
	sample.effects(suppression.findings, "global/suppressed") == {"deny"} with input as case
}

test_pass_withdrawal_then_consent if {
	case := sample.changed(sample.china, {
		"consents": [
			sample.consent_with({"withdrawn_at": "2026-02-01T00:00:00Z"}),
			sample.consent_with({"given_at": "2026-02-01T00:00:01Z"}),
		],
	})
	sample.effects(suppression.findings, "global/suppressed") == set() with input as case
}

test_pass_clean if {
	sample.effects(suppression.findings, "global/suppressed") == set() with input as sample.china
}

test_pass_not_marketing if {
	case := sample.changed(sample.china, {"action": {"purpose": "service"}, "suppression": {"internal": true}})
	sample.effects(suppression.findings, "global/suppressed") == set() with input as case
}

test_pass_objection_to_profiling_only if {
	case := sample.changed(sample.china, {"requests": {"open": ["objection_profiling"]}})
	sample.effects(suppression.findings, "global/suppressed") == set() with input as case
}

test_deny_unknown_list if {
	case := sample.without(sample.china, ["suppression/internal"])
	sample.effects(suppression.findings, "global/suppressed") == {"deny"} with input as case
}

test_deny_unknown_requests if {
	case := sample.without(sample.china, ["requests/open"])
	sample.effects(suppression.findings, "global/suppressed") == {"deny"} with input as case
}

test_deny_unknown_consents if {
	case := sample.without(sample.china, ["consents"])
	sample.effects(suppression.findings, "global/suppressed") == {"deny"} with input as case
}
