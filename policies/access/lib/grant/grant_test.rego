package access.lib.grant_test

import data.access.lib.grant

granted := {"to": "p-1", "actions": ["read"], "until": "2026-11-22T12:00:00Z"}

asked(now, grants) := {
	"now": now,
	"action": "read",
	"actor": {"sub": "p-1", "roles": ["rep"], "units": []},
	"resource": {"kind": "lead", "grants": grants},
}

test_given_until_its_end if grant.is_given with input as asked("2026-11-22T11:59:59Z", [granted])

test_over_at_its_end if not grant.is_given with input as asked("2026-11-22T12:00:00Z", [granted])

test_not_for_another_person if {
	other := object.union(granted, {"to": "p-2"})
	not grant.is_given with input as asked("2026-11-22T11:00:00Z", [other])
}

test_not_for_another_action if {
	other := object.union(granted, {"actions": ["change"]})
	not grant.is_given with input as asked("2026-11-22T11:00:00Z", [other])
}

test_not_without_an_end if {
	endless := object.remove(granted, ["until"])
	not grant.is_given with input as asked("2026-11-22T11:00:00Z", [endless])
}

test_not_at_an_unknown_time if not grant.is_given with input as asked("now", [granted])

test_not_without_grants if not grant.is_given with input as asked("2026-11-22T11:00:00Z", [])
