package outbound.uk.gdpr.art_7_withdrawal_test

import data.outbound.lib.sample_test as sample
import data.outbound.uk.gdpr.art_7_withdrawal

test_deny_withdrawn if {
	case := sample.changed(sample.london, {"consents": [sample.consent_with({"withdrawn_at": "2026-07-01T00:00:00Z"})]})
	sample.effects(art_7_withdrawal.findings, "uk.gdpr/withdrawal") == {"deny"} with input as case
}

test_pass_later_consent if {
	case := sample.changed(sample.london, {
		"consents": [
			sample.consent_with({"withdrawn_at": "2026-02-01T00:00:00Z"}),
			sample.consent_with({"given_at": "2026-03-01T00:00:00Z"}),
		],
	})
	sample.effects(art_7_withdrawal.findings, "uk.gdpr/withdrawal") == set() with input as case
}

test_deny_withdrawn_for_all_channels_after_channel_consent if {
	case := sample.changed(sample.london, {
		"consents": [
			sample.consent_with({"channel": "email"}),
			sample.consent_with({"withdrawn_at": "2026-03-01T00:00:00Z"}),
		],
	})
	sample.effects(art_7_withdrawal.findings, "uk.gdpr/withdrawal") == {"deny"} with input as case
}

test_pass_never_withdrawn if {
	sample.effects(art_7_withdrawal.findings, "uk.gdpr/withdrawal") == set() with input as sample.london
}

test_deny_unknown_withdrawal if {
	case := sample.without(sample.london, ["consents/0/withdrawn_at"])
	sample.effects(art_7_withdrawal.findings, "uk.gdpr/withdrawal") == {"deny"} with input as case
}
