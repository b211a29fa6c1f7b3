package outbound.global.frequency_test

import data.outbound.global.frequency
import data.outbound.lib.sample_test as sample

test_defer_second_of_the_day if {
	case := sample.changed(sample.china, {"frequency": {"last_24h": 1, "last_7d": 1}})
	sample.effects(frequency.findings, "global/daily") == {"defer"} with input as case
}

test_until_a_day if {
	case := sample.changed(sample.china, {"frequency": {"last_24h": 1, "last_7d": 1}})
	sample.ends(frequency.findings, "global/daily") == {"2026-11-21T02:30:00Z"} with input as case
}

test_until_free if {
	case := sample.changed(sample.china, {"frequency": {"last_24h": 1, "free_at": "2026-11-20T09:00:00Z"}})
	sample.ends(frequency.findings, "global/daily") == {"2026-11-20T09:00:00Z"} with input as case
}

test_until_a_day_when_free_is_over if {
	case := sample.changed(sample.china, {"frequency": {"last_24h": 1, "free_at": "2026-11-19T09:00:00Z"}})
	sample.ends(frequency.findings, "global/daily") == {"2026-11-21T02:30:00Z"} with input as case
}

test_pass_first_of_the_day if {
	sample.effects(frequency.findings, "global/daily") == set() with input as sample.china
}

test_defer_fourth_of_the_week if {
	case := sample.changed(sample.china, {"frequency": {"last_7d": 3}})
	sample.effects(frequency.findings, "global/weekly") == {"defer"} with input as case
}

test_until_a_week if {
	case := sample.changed(sample.china, {"frequency": {"last_7d": 3}})
	sample.ends(frequency.findings, "global/weekly") == {"2026-11-27T02:30:00Z"} with input as case
}

test_pass_third_of_the_week if {
	case := sample.changed(sample.china, {"frequency": {"last_7d": 2}})
	sample.effects(frequency.findings, "global/weekly") == set() with input as case
}

test_pass_not_marketing if {
	case := sample.changed(sample.china, {"action": {"purpose": "transactional"}, "frequency": {"last_7d": 9}})
	sample.effects(frequency.findings, "global/weekly") == set() with input as case
}

test_defer_survey if {
	case := sample.changed(sample.china, {"action": {"purpose": "survey"}, "frequency": {"last_7d": 3}})
	sample.effects(frequency.findings, "global/weekly") == {"defer"} with input as case
}

test_defer_unknown_day if {
	case := sample.without(sample.china, ["frequency/last_24h"])
	sample.effects(frequency.findings, "global/frequency-unknown") == {"defer"} with input as case
}

test_defer_unknown_week if {
	case := sample.without(sample.china, ["frequency/last_7d"])
	sample.effects(frequency.findings, "global/frequency-unknown") == {"defer"} with input as case
}

test_until_a_day_when_unknown if {
	case := sample.without(sample.china, ["frequency"])
	sample.ends(frequency.findings, "global/frequency-unknown") == {"2026-11-21T02:30:00Z"} with input as case
}

test_pass_known if {
	sample.effects(frequency.findings, "global/frequency-unknown") == set() with input as sample.china
}
