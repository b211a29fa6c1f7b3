# METADATA
# title: Consents in force
# description: |
#   Which consent entry decides for a purpose on the channel of the action. Giving and withdrawing are events, and the
#   latest decides. An entry for the channel beats those for every channel (*); a withdrawal for every channel ends all
#   that was given before it; what was given later stands. The rest of an entry counts only when it is the deciding one.
#   A field that is absent is unknown and counts against the sender, wherever it stands; null in a field of time is never.
package outbound.lib.consents

import data.outbound.lib.action
import data.outbound.lib.clock

# METADATA
# description: Forms of consent; the stronger satisfies the weaker.
strength := {"implied": 0, "express": 1, "separate": 2, "written": 3}

# METADATA
# description: Whether the person consented to the purpose in at least this form.
is_given(purpose, form) if {
	every entry in _in_force[purpose] {
		entry.basis == "consent"
		strength[entry.form] >= strength[form]
	}
}

# METADATA
# description: Whether a guardian consented to the purpose in at least this form.
is_given_by_guardian(purpose, form) if {
	is_given(purpose, form)
	every entry in _in_force[purpose] {
		entry.by == "guardian"
	}
}

# METADATA
# description: Whether the person consented, in at least this form, to be reached in the hours of the night too.
is_given_for_night(purpose, form) if {
	is_given(purpose, form)
	every entry in _in_force[purpose] {
		entry.night == true
	}
}

# METADATA
# description: |
#   Of each deciding entry the instants at which the person stood by it: when it was given and when last confirmed.
confirmations(purpose) := {{instant |
	some field in ["given_at", "confirmed_at"]
	instant := entry[field]
	is_string(instant)
} |
	some entry in _in_force[purpose]
}

# METADATA
# description: |
#   Whether the action rests on one of these bases. A consent counts from its express form on; other bases have no form.
rests_on(bases) if {
	every entry in _in_force[action.basis_purpose] {
		entry.basis in bases
		_is_formed(entry)
	}
}

_is_formed(entry) if entry.basis != "consent"

_is_formed(entry) if strength[entry.form] >= strength.express

# METADATA
# description: Whether the action rests on consent, in whatever form.
rests_on_consent if {
	some entry in _in_force[action.basis_purpose]
	entry.basis == "consent"
}

# METADATA
# description: Whether what the person was told when consenting is what is said today.
is_current if {
	every entry in _in_force[action.basis_purpose] {
		entry.notice_version == entry.current_notice_version
	}
}

# METADATA
# scope: document
# description: Whether the last thing the person said about the purpose on this channel was no.
is_withdrawn(purpose) if purpose in _withdrawn

is_withdrawn(purpose) if {
	_unknown in _withdrawn
	not purpose in _purposes
}

is_withdrawn(_) if not _are_known

_are_known if is_array(input.consents)

# The deciding entries of each purpose that has consent in force; there is always at least one.
_in_force[purpose] := decided.entries if {
	some purpose, decided in _decided
	decided.given_ns > decided.ended_ns
	every entry in decided.entries {
		entry.purpose == purpose
		_is_surely_given(entry)
		_is_unexpired(entry)
	}
}

_withdrawn contains purpose if {
	some purpose, decided in _decided
	decided.ended_ns >= 0
	decided.ended_ns >= decided.surely_given_ns
}

_is_unexpired(entry) if entry.expires_at == null

_is_unexpired(entry) if clock.is_ahead(entry.expires_at)

# Several entries given at the same instant decide together, so that the weakest of them does.
_decided[purpose] := decided if {
	some purpose in _purposes
	about := [event | some event in _events; event.purpose in {purpose, _unknown}]
	decisive := _decisive(about)
	given_ns := max([event.given_ns | some event in decisive])
	decided := {
		"given_ns": given_ns,
		"surely_given_ns": max([_surely_given_ns(event) | some event in decisive]),
		"ended_ns": max([event.ended_ns | some event in about]),
		"entries": [event.entry | some event in decisive; event.given_ns == given_ns],
	}
}

# An unknown instant, channel or purpose of giving puts every other entry aside, and yet gives nothing and ends no
# withdrawal.
_surely_given_ns(event) := event.given_ns if _is_surely_given(event.entry)

_surely_given_ns(event) := -1 if not _is_surely_given(event.entry)

_is_surely_given(entry) if {
	is_string(entry.purpose)
	is_string(entry.channel)
	is_string(entry.given_at)
}

_purposes := {event.purpose | some event in _events} | {action.basis_purpose}

# Entries for this channel where there are any, else those for every channel.
_decisive(events) := of_channel if {
	of_channel := [event | some event in events; event.channel != "*"]
	count(of_channel) > 0
}

_decisive(events) := events if {
	every event in events {
		event.channel == "*"
	}
}

# What has happened by now, on this channel or on all: -1 where it has not.
_events := [event |
	some entry in input.consents
	event := {
		"entry": entry,
		"purpose": _known(entry, "purpose"),
		"channel": _known(entry, "channel"),
		"given_ns": _reached_ns(entry, "given_at"),
		"ended_ns": _reached_ns(entry, "withdrawn_at"),
	}
	event.channel in {"*", _unknown, input.action.channel}
	max([event.given_ns, event.ended_ns]) >= 0
]

# May be any purpose or channel.
_unknown := "unknown"

_known(entry, field) := entry[field] if is_string(entry[field])

_known(entry, field) := _unknown if not is_string(object.get(entry, field, null))

# An unknown instant may have been just now; one that is null never was, one ahead has not been yet.
_reached_ns(entry, field) := clock.now_ns if object.get(entry, field, _unknown) == _unknown

_reached_ns(entry, field) := -1 if entry[field] == null

_reached_ns(entry, field) := _unless_ahead(clock.instant(entry[field]))

# Asked of each instant once: reading one costs more than all else here.
_unless_ahead(instant_ns) := instant_ns if instant_ns <= clock.now_ns

_unless_ahead(instant_ns) := -1 if instant_ns > clock.now_ns
