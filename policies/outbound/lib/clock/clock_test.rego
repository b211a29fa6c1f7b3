package outbound.lib.clock_test

import data.outbound.lib.clock

test_year_9999_is_ahead if clock.is_ahead("9999-12-31T23:59:59Z") with input.now as "2026-11-20T02:30:00Z"

test_year_1_is_past if clock.is_past("0001-01-01T00:00:00Z") with input.now as "2026-11-20T02:30:00Z"

test_now_is_past if clock.is_past("2026-11-20T10:30:00+08:00") with input.now as "2026-11-20T02:30:00Z"

test_unknown_is_neither if {
	never := object.get({"given_at": null}, "given_at", "")
	not clock.is_past(never) with input.now as "2026-11-20T02:30:00Z"
	not clock.is_ahead(never) with input.now as "2026-11-20T02:30:00Z"
}

test_days_end_at_their_last_instant if {
	clock.is_within_days("2026-11-19T02:30:01Z", 1) with input.now as "2026-11-20T02:30:00Z"
	not clock.is_within_days("2026-11-19T02:30:00Z", 1) with input.now as "2026-11-20T02:30:00Z"
}

test_month_without_that_day_ends_on_its_last if {
	clock.is_within_months("2026-08-31T12:00:00Z", 6) with input.now as "2027-02-28T11:59:59Z"
	not clock.is_within_months("2026-08-31T12:00:00Z", 6) with input.now as "2027-02-28T12:00:00Z"
}
