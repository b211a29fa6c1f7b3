# METADATA
# title: Hours of the day
# description: |
#   Whether it is a permitted hour where the recipient is, and when it will be. A window is [from, to) in whole hours.
package outbound.lib.hours

import data.outbound.lib.clock

_second_ns := 1000000000

_day_s := (24 * 60) * 60

# METADATA
# scope: document
# description: Whether it is now outside the window in at least one of the zones. No zone at all counts as outside.
is_outside(_, zones) if count(zones) == 0

is_outside(window, zones) if {
	some zone in zones
	not _is_open(window, zone, clock.now_ns)
}

# METADATA
# scope: document
# description: |
#   The first moment when no zone is outside the window. Zones that share no hour are looked at again in a day.
first_open_ns(window, zones) := min(_moments(window, zones)) if count(_moments(window, zones)) > 0

first_open_ns(window, zones) := clock.now_ns + clock.day_ns if count(_moments(window, zones)) == 0

_moments(window, zones) := {moment |
	some zone in zones
	some moment in _openings(window, zone)
	moment > clock.now_ns
	every other in zones {
		_is_open(window, other, moment)
	}
}

_is_open(window, zone, instant_ns) if {
	second := _second_of_day(zone, instant_ns)
	second >= window.from * 3600
	second < window.to * 3600
}

_second_of_day(zone, instant_ns) := ((hour * 3600) + (minute * 60)) + second if {
	[hour, minute, second] := time.clock([instant_ns, zone])
}

# The window's next openings in a zone. The clock of that day may have been set forward or back since: the guess is
# looked at on the local clock and put right by what it is off.
_openings(window, zone) := {_at_local_second(zone, window.from * 3600, _whole_second_ns + (_ahead_s(window, zone, day) * _second_ns)) |
	some day in [0, 1, 2]
}

_whole_second_ns := clock.now_ns - (clock.now_ns % _second_ns)

_ahead_s(window, zone, day) := ((((window.from * 3600) + _day_s) - _second_of_day(zone, clock.now_ns)) % _day_s) + (day * _day_s)

_at_local_second(zone, second, guess_ns) := guess_ns + ((second - _second_of_day(zone, guess_ns)) * _second_ns)
