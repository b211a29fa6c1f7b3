package outbound.lib.finding_test

import data.outbound.lib.finding

_metadata := {
	"title": "A rule",
	"custom": {
		"rule_id": "x/y", "article": "X-1", "effect": "deny", "message": {"en": "no"}, "source": "law",
		"in_force_from": "2026-01-01T00:00:00+08:00", "in_force_until": "2026-12-01T00:00:00+08:00",
	},
}

test_shows_rule_but_not_its_dates if {
	result := finding.because(_metadata) with input.now as "2026-06-01T00:00:00Z"
	result == {"rule_id": "x/y", "article": "X-1", "effect": "deny", "message": {"en": "no"}}
}

test_not_before_in_force if not finding.because(_metadata) with input.now as "2025-12-31T15:59:59Z"

test_from_its_first_instant if finding.because(_metadata) with input.now as "2025-12-31T16:00:00Z"

test_until_its_last_instant if finding.because(_metadata) with input.now as "2026-11-30T15:59:59Z"

test_not_after_it_ended if not finding.because(_metadata) with input.now as "2026-11-30T16:00:00Z"

test_without_end_stays if {
	metadata := object.union(_metadata, {"custom": {"in_force_until": null}})
	finding.because(metadata) with input.now as "2099-01-01T00:00:00Z"
}

test_unknown_time_keeps_it_in_force if finding.because(_metadata) with input as {}

test_until_says_when if {
	result := finding.until(_metadata, 1782864000000000000) with input.now as "2026-06-01T00:00:00Z"
	result.until == "2026-07-01T00:00:00Z"
}
