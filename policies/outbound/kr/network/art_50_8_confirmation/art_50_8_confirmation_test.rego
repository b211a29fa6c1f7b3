package outbound.kr.network.art_50_8_confirmation_test

import data.outbound.kr.network.art_50_8_confirmation
import data.outbound.lib.sample_test as sample

test_approval_given_two_years_ago if {
	case := sample.changed(sample.seoul, {
		"consents": [sample.consent_with({"given_at": "2024-11-20T02:30:00Z"})],
	})
	sample.effects(art_50_8_confirmation.findings, "kr.network/confirmation") == {"require_approval"} with input as case
}

test_pass_given_within_two_years if {
	case := sample.changed(sample.seoul, {
		"consents": [sample.consent_with({"given_at": "2024-11-20T02:30:01Z"})],
	})
	sample.effects(art_50_8_confirmation.findings, "kr.network/confirmation") == set() with input as case
}

test_pass_confirmed_within_two_years if {
	case := sample.changed(sample.seoul, {
		"consents": [sample.consent_with({"given_at": "2022-01-01T00:00:00Z", "confirmed_at": "2024-11-20T02:30:01Z"})],
	})
	sample.effects(art_50_8_confirmation.findings, "kr.network/confirmation") == set() with input as case
}

test_approval_confirmed_two_years_ago if {
	case := sample.changed(sample.seoul, {
		"consents": [sample.consent_with({"given_at": "2022-01-01T00:00:00Z", "confirmed_at": "2024-11-20T02:30:00Z"})],
	})
	sample.effects(art_50_8_confirmation.findings, "kr.network/confirmation") == {"require_approval"} with input as case
}

test_approval_confirmation_still_to_come if {
	case := sample.changed(sample.seoul, {
		"consents": [sample.consent_with({"given_at": "2024-11-20T02:30:00Z", "confirmed_at": "2026-11-20T02:30:01Z"})],
	})
	sample.effects(art_50_8_confirmation.findings, "kr.network/confirmation") == {"require_approval"} with input as case
}

test_pass_confirmed_before_it_was_given_anew if {
	case := sample.changed(sample.seoul, {
		"consents": [sample.consent_with({"given_at": "2026-01-01T00:00:00Z", "confirmed_at": "2022-01-01T00:00:00Z"})],
	})
	sample.effects(art_50_8_confirmation.findings, "kr.network/confirmation") == set() with input as case
}

test_pass_no_consent_is_another_matter if {
	case := sample.changed(sample.seoul, {"consents": []})
	sample.effects(art_50_8_confirmation.findings, "kr.network/confirmation") == set() with input as case
}

test_pass_service_message if {
	case := sample.changed(sample.seoul, {
		"action": {"purpose": "service"},
		"consents": [sample.consent_with({"purpose": "service", "given_at": "2024-11-20T02:30:00Z"})],
	})
	sample.effects(art_50_8_confirmation.findings, "kr.network/confirmation") == set() with input as case
}

test_approval_unknown_confirmation if {
	case := sample.without(
		sample.changed(sample.seoul, {
			"consents": [sample.consent_with({"given_at": "2024-11-20T02:30:00Z"})],
		}),
		["consents/0/confirmed_at"],
	)
	sample.effects(art_50_8_confirmation.findings, "kr.network/confirmation") == {"require_approval"} with input as case
}
