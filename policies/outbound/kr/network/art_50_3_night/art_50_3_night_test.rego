package outbound.kr.network.art_50_3_night_test

import data.outbound.kr.network.art_50_3_night
import data.outbound.lib.sample_test as sample

test_defer_half_past_midnight if {
	case := sample.changed(sample.seoul, {"now": "2026-11-20T15:30:00Z"})
	sample.effects(art_50_3_night.findings, "kr.network/night") == {"defer"} with input as case
}

test_until_morning if {
	case := sample.changed(sample.seoul, {"now": "2026-11-20T15:30:00Z"})
	sample.ends(art_50_3_night.findings, "kr.network/night") == {"2026-11-20T23:00:00Z"} with input as case
}

test_until_next_morning if {
	case := sample.changed(sample.seoul, {"now": "2026-11-20T12:00:00Z"})
	sample.ends(art_50_3_night.findings, "kr.network/night") == {"2026-11-20T23:00:00Z"} with input as case
}

test_defer_21_00 if {
	case := sample.changed(sample.seoul, {"now": "2026-11-20T12:00:00Z"})
	sample.effects(art_50_3_night.findings, "kr.network/night") == {"defer"} with input as case
}

test_pass_last_second_before_21_00 if {
	case := sample.changed(sample.seoul, {"now": "2026-11-20T11:59:59Z"})
	sample.effects(art_50_3_night.findings, "kr.network/night") == set() with input as case
}

test_defer_last_second_before_08_00 if {
	case := sample.changed(sample.seoul, {"now": "2026-11-20T22:59:59Z"})
	sample.effects(art_50_3_night.findings, "kr.network/night") == {"defer"} with input as case
}

test_pass_08_00 if {
	case := sample.changed(sample.seoul, {"now": "2026-11-20T23:00:00Z"})
	sample.effects(art_50_3_night.findings, "kr.network/night") == set() with input as case
}

test_pass_night_consent if {
	case := sample.changed(sample.seoul, {
		"now": "2026-11-20T15:30:00Z",
		"consents": [sample.consent_with({"night": true})],
	})
	sample.effects(art_50_3_night.findings, "kr.network/night") == set() with input as case
}

test_defer_night_consent_of_another_channel if {
	case := sample.changed(sample.seoul, {
		"now": "2026-11-20T15:30:00Z",
		"consents": [sample.consent, sample.consent_with({"night": true, "channel": "im"})],
	})
	sample.effects(art_50_3_night.findings, "kr.network/night") == {"defer"} with input as case
}

test_pass_email if {
	case := sample.changed(sample.seoul, {"now": "2026-11-20T15:30:00Z", "action": {"channel": "email"}})
	sample.effects(art_50_3_night.findings, "kr.network/night") == set() with input as case
}

test_defer_call if {
	case := sample.changed(sample.seoul, {"now": "2026-11-20T15:30:00Z", "action": {"channel": "call"}})
	sample.effects(art_50_3_night.findings, "kr.network/night") == {"defer"} with input as case
}

test_defer_customer_without_consent if {
	case := sample.changed(sample.seoul, {"now": "2026-11-20T15:30:00Z", "consents": []})
	sample.effects(art_50_3_night.findings, "kr.network/night") == {"defer"} with input as case
}

test_pass_service_message if {
	case := sample.changed(sample.seoul, {"now": "2026-11-20T15:30:00Z", "action": {"purpose": "service"}})
	sample.effects(art_50_3_night.findings, "kr.network/night") == set() with input as case
}

test_defer_whatever_zone_is_named if {
	case := sample.changed(sample.seoul, {
		"now": "2026-11-20T15:30:00Z",
		"recipient": {"timezone": "America/New_York"},
	})
	sample.effects(art_50_3_night.findings, "kr.network/night") == {"defer"} with input as case
}

test_defer_unknown_zone if {
	case := sample.without(sample.changed(sample.seoul, {"now": "2026-11-20T15:30:00Z"}), ["recipient/timezone"])
	sample.effects(art_50_3_night.findings, "kr.network/night") == {"defer"} with input as case
}

test_pass_unknown_zone_by_day if {
	case := sample.without(sample.seoul, ["recipient/timezone"])
	sample.effects(art_50_3_night.findings, "kr.network/night") == set() with input as case
}

test_pass_other_place if {
	case := sample.changed(sample.china, {"now": "2026-11-20T15:30:00Z"})
	sample.effects(art_50_3_night.findings, "kr.network/night") == set() with input as case
}

test_defer_unknown_night_consent if {
	case := sample.without(
		sample.changed(sample.seoul, {
			"now": "2026-11-20T15:30:00Z",
			"consents": [sample.consent_with({"night": true})],
		}),
		["consents/0/night"],
	)
	sample.effects(art_50_3_night.findings, "kr.network/night") == {"defer"} with input as case
}
