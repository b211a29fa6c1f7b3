package outbound.lib.hours_test

import data.outbound.lib.clock
import data.outbound.lib.hours

_day := {"from": 8, "to": 21}

test_no_zone_is_outside if hours.is_outside(_day, set()) with input.now as "2026-11-20T02:30:00Z"

test_zones_without_a_common_hour_wait_a_day if {
	moment := hours.first_open_ns({"from": 8, "to": 9}, {"Asia/Seoul", "Europe/Madrid"}) with input.now as "2026-11-20T02:30:00Z"
	clock.text(moment) == "2026-11-21T02:30:00Z"
}
