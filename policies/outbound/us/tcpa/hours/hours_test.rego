package outbound.us.tcpa.hours_test

import data.outbound.lib.sample_test as sample
import data.outbound.us.tcpa.hours

test_defer_23_00 if {
	case := sample.changed(sample.new_york, {"now": "2026-11-20T04:00:00Z"})
	sample.effects(hours.findings, "us.tcpa/hours") == {"defer"} with input as case
}

test_until_morning if {
	case := sample.changed(sample.new_york, {"now": "2026-11-20T04:00:00Z"})
	sample.ends(hours.findings, "us.tcpa/hours") == {"2026-11-20T13:00:00Z"} with input as case
}

test_until_same_morning if {
	case := sample.changed(sample.new_york, {"now": "2026-11-20T12:59:59.5Z"})
	sample.ends(hours.findings, "us.tcpa/hours") == {"2026-11-20T13:00:00Z"} with input as case
}

test_defer_last_second_before_eight if {
	case := sample.changed(sample.new_york, {"now": "2026-11-20T12:59:59Z"})
	sample.effects(hours.findings, "us.tcpa/hours") == {"defer"} with input as case
}

test_pass_eight if {
	case := sample.changed(sample.new_york, {"now": "2026-11-20T13:00:00Z"})
	sample.effects(hours.findings, "us.tcpa/hours") == set() with input as case
}

test_pass_last_second_before_nine_pm if {
	case := sample.changed(sample.new_york, {"now": "2026-11-21T01:59:59Z"})
	sample.effects(hours.findings, "us.tcpa/hours") == set() with input as case
}

test_defer_nine_pm if {
	case := sample.changed(sample.new_york, {"now": "2026-11-21T02:00:00Z"})
	sample.effects(hours.findings, "us.tcpa/hours") == {"defer"} with input as case
}

test_until_next_day if {
	case := sample.changed(sample.new_york, {"now": "2026-11-21T02:00:00Z"})
	sample.ends(hours.findings, "us.tcpa/hours") == {"2026-11-21T13:00:00Z"} with input as case
}

test_until_across_clock_change if {
	case := sample.changed(sample.new_york, {"now": "2026-11-01T02:00:00Z"})
	sample.ends(hours.findings, "us.tcpa/hours") == {"2026-11-01T13:00:00Z"} with input as case
}

test_until_across_spring_change if {
	case := sample.changed(sample.new_york, {"now": "2027-03-14T03:00:00Z"})
	sample.ends(hours.findings, "us.tcpa/hours") == {"2027-03-14T12:00:00Z"} with input as case
}

test_pass_email if {
	case := sample.changed(sample.new_york, {"now": "2026-11-20T04:00:00Z", "action": {"channel": "email"}})
	sample.effects(hours.findings, "us.tcpa/hours") == set() with input as case
}

test_pass_transactional if {
	case := sample.changed(sample.new_york, {"now": "2026-11-20T04:00:00Z", "action": {"purpose": "transactional"}})
	sample.effects(hours.findings, "us.tcpa/hours") == set() with input as case
}

test_pass_other_place if {
	case := sample.changed(sample.new_york, {"now": "2026-11-20T04:00:00Z", "recipient": {"residence": "CN"}})
	sample.effects(hours.findings, "us.tcpa/hours") == set() with input as case
}

test_defer_unknown_zone_of_two if {
	case := sample.without(
		sample.changed(sample.new_york, {
			"now": "2026-11-20T13:30:00Z",
			"recipient": {"region": "TN"},
		}),
		["recipient/timezone"],
	)
	sample.effects(hours.findings, "us.tcpa/hours") == {"defer"} with input as case
}

test_until_unknown_zone_of_two if {
	case := sample.without(
		sample.changed(sample.new_york, {
			"now": "2026-11-20T13:30:00Z",
			"recipient": {"region": "TN"},
		}),
		["recipient/timezone"],
	)
	sample.ends(hours.findings, "us.tcpa/hours") == {"2026-11-20T14:00:00Z"} with input as case
}

test_pass_unknown_zone_inside_all if {
	case := sample.without(
		sample.changed(sample.new_york, {
			"now": "2026-11-20T14:00:00Z",
			"recipient": {"region": "TN"},
		}),
		["recipient/timezone"],
	)
	sample.effects(hours.findings, "us.tcpa/hours") == set() with input as case
}

test_defer_unknown_region if {
	case := sample.without(
		sample.changed(sample.new_york, {
			"now": "2026-11-20T17:00:00Z",
		}),
		[
			"recipient/timezone",
			"recipient/region",
		],
	)
	sample.effects(hours.findings, "us.tcpa/hours") == {"defer"} with input as case
}

test_until_unknown_region if {
	case := sample.without(
		sample.changed(sample.new_york, {
			"now": "2026-11-20T17:00:00Z",
		}),
		[
			"recipient/timezone",
			"recipient/region",
		],
	)
	sample.ends(hours.findings, "us.tcpa/hours") == {"2026-11-20T18:00:00Z"} with input as case
}

test_until_unknown_region_in_the_evening_of_the_east if {
	case := sample.without(
		sample.changed(sample.new_york, {
			"now": "2026-11-21T02:00:00Z",
		}),
		[
			"recipient/timezone",
			"recipient/region",
		],
	)
	sample.ends(hours.findings, "us.tcpa/hours") == {"2026-11-21T18:00:00Z"} with input as case
}

test_pass_unknown_region_inside_all if {
	case := sample.without(
		sample.changed(sample.new_york, {
			"now": "2026-11-20T18:00:00Z",
		}),
		[
			"recipient/timezone",
			"recipient/region",
		],
	)
	sample.effects(hours.findings, "us.tcpa/hours") == set() with input as case
}
