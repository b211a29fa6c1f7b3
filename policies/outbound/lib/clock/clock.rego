# METADATA
# title: Clock
# description: |
#   Instants in nanoseconds since 1970, UTC. The time is a fact of the case: nothing here reads a clock. A period is half
#   open: it ends at its last instant, which no longer belongs to it.
package outbound.lib.clock

# METADATA
# description: The time of the decision.
now_ns := instant(input.now)

# METADATA
# description: Length of a day; a period of n days is n times this, whatever summer time does.
day_ns := ((24 * 60) * 60) * 1000000000

# First and last whole years that fit 64 bits of nanoseconds; outside of them only the order matters.
_first_year := "1678"

_last_year := "2261"

_distant_ns := 9200000000000000000

# METADATA
# description: An RFC 3339 text as an instant. Years such as 0001 and 9999 stand for always and never.
instant(text) := _instant_in(substring(text, 0, 4), text)

_instant_in(year, text) := time.parse_rfc3339_ns(text) if {
	year >= _first_year
	year <= _last_year
}

_instant_in(year, _) := _distant_ns if year > _last_year

_instant_in(year, _) := 0 - _distant_ns if year < _first_year

# METADATA
# description: The instant so many days from now, to say when a case is looked at again.
in_days_ns(days) := now_ns + (days * day_ns)

# METADATA
# description: An instant as RFC 3339 text in UTC.
text(instant_ns) := time.format(instant_ns)

# METADATA
# description: Whether an instant is known and has been reached.
is_past(text) if instant(text) <= now_ns

# METADATA
# description: Whether an instant is known and still to come.
is_ahead(text) if instant(text) > now_ns

# METADATA
# description: |
#   Whether less than so many days have gone by since a known past instant.
is_within_days(text, days) if {
	is_past(text)
	now_ns < instant(text) + (days * day_ns)
}

# METADATA
# description: |
#   Whether less than so many calendar months have gone by since a known past instant.
is_within_months(text, months) if {
	is_past(text)
	now_ns < _add_months(instant(text), months)
}

# A month without that day ends on its last day: 31 August and six months is 28 February, not 3 March.
_add_months(instant_ns, months) := moved if {
	moved := time.add_date(instant_ns, 0, months, 0)
	time.date(moved)[2] == time.date(instant_ns)[2]
}

_add_months(instant_ns, months) := moved - (time.date(moved)[2] * day_ns) if {
	moved := time.add_date(instant_ns, 0, months, 0)
	time.date(moved)[2] != time.date(instant_ns)[2]
}
