package outbound.lib.consents_test

import data.outbound.lib.consents
import data.outbound.lib.sample_test as sample

_with(entries) := sample.changed(sample.china, {"consents": entries})

_given(changes) if consents.is_given("marketing", "express") with input as _with([sample.consent_with(change) | some change in changes])

_withdrawn(changes) if consents.is_withdrawn("marketing") with input as _with([sample.consent_with(change) | some change in changes])

test_nothing_given if {
	not _given([])
	not _withdrawn([])
}

test_given_now if _given([{"given_at": "2026-11-20T02:30:00Z"}])

test_not_given_yet if not _given([{"given_at": "2026-11-20T02:30:01Z"}])

test_null_was_never_given if not _given([{"given_at": null}])

test_expired_now if not _given([{"expires_at": "2026-11-20T02:30:00Z"}])

test_expires_later if _given([{"expires_at": "2026-11-20T02:30:01Z"}])

test_latest_decides_even_if_weaker if {
	not _given([{"form": "written"}, {"form": "implied", "given_at": "2026-02-01T00:00:00Z"}])
	_given([{"form": "implied"}, {"given_at": "2026-02-01T00:00:00Z"}])
}

test_weakest_of_the_same_instant_decides if not _given([{"form": "written"}, {"form": "implied"}])

test_latest_that_expired_decides if {
	not _given([{}, {"given_at": "2026-02-01T00:00:00Z", "expires_at": "2026-03-01T00:00:00Z"}])
}

test_channel_beats_later_star if {
	not _given([{"channel": "sms", "form": "implied"}, {"given_at": "2026-02-01T00:00:00Z"}])
	_given([{"channel": "sms"}, {"form": "implied", "given_at": "2026-02-01T00:00:00Z"}])
}

test_other_channel_does_not_count if {
	not _given([{"channel": "email"}])
	not _withdrawn([{}, {"channel": "email", "withdrawn_at": "2026-02-01T00:00:00Z"}])
}

test_withdrawal_for_channel_beats_later_star if {
	changes := [{"channel": "sms", "withdrawn_at": "2026-02-01T00:00:00Z"}, {"given_at": "2026-03-01T00:00:00Z"}]
	not _given(changes)
	_withdrawn(changes)
}

test_star_withdrawal_ends_earlier_channel_consent if {
	changes := [{"channel": "sms"}, {"withdrawn_at": "2026-02-01T00:00:00Z"}]
	not _given(changes)
	_withdrawn(changes)
}

test_channel_consent_after_star_withdrawal_stands if {
	changes := [{"channel": "sms", "given_at": "2026-03-01T00:00:00Z"}, {"withdrawn_at": "2026-02-01T00:00:00Z"}]
	_given(changes)
	not _withdrawn(changes)
}

test_withdrawal_of_earlier_entry_ends_later_one_given_before_it if {
	_withdrawn([{"withdrawn_at": "2026-09-01T00:00:00Z"}, {"given_at": "2026-03-01T00:00:00Z"}])
}

test_withdrawal_without_consent_is_one if _withdrawn([{"given_at": null, "withdrawn_at": "2026-02-01T00:00:00Z"}])

test_unknown_fields_never_help if {
	every field in ["given_at", "expires_at", "withdrawn_at", "purpose", "channel", "form", "basis"] {
		not consents.is_given("marketing", "express") with input as _with([json.remove(sample.consent, [field])])
	}
}

test_unknown_giving_ends_no_withdrawal if {
	refused := sample.consent_with({"withdrawn_at": "2026-02-01T00:00:00Z"})
	consents.is_withdrawn("marketing") with input as _with([json.remove(refused, ["given_at"])])
}

test_unknown_channel_or_purpose_of_giving_ends_no_withdrawal if {
	refused := sample.consent_with({"withdrawn_at": "2026-02-01T00:00:00Z"})
	later := sample.consent_with({"given_at": "2026-03-01T00:00:00Z"})
	not consents.is_withdrawn("marketing") with input as _with([refused, later])
	every field in ["channel", "purpose"] {
		consents.is_withdrawn("marketing") with input as _with([refused, json.remove(later, [field])])
	}
}

test_unknown_channel_never_helps if {
	refused := sample.consent_with({"channel": "sms", "withdrawn_at": "2026-02-01T00:00:00Z"})
	later := sample.consent_with({"given_at": "2026-03-01T00:00:00Z"})
	consents.is_withdrawn("marketing") with input as _with([json.remove(refused, ["channel"]), later])
}

test_withdrawal_for_unknown_purpose_counts_for_all if {
	refused := sample.consent_with({"withdrawn_at": "2026-02-01T00:00:00Z"})
	every purpose in ["marketing", "profiling"] {
		consents.is_withdrawn(purpose) with input as _with([json.remove(refused, ["purpose"])])
	}
	not consents.is_withdrawn("profiling") with input as _with([refused])
}

test_unknown_list_is_withdrawn if consents.is_withdrawn("marketing") with input as sample.without(sample.china, ["consents"])

test_guardian if {
	child := _with([sample.consent_with({"by": "guardian"})])
	consents.is_given_by_guardian("marketing", "express") with input as child
	not consents.is_given_by_guardian("marketing", "express") with input as sample.china
}

test_night_needs_the_deciding_consent if {
	night := sample.consent_with({"night": true})
	consents.is_given_for_night("marketing", "express") with input as _with([night])
	later := sample.consent_with({"given_at": "2026-03-01T00:00:00Z"})
	not consents.is_given_for_night("marketing", "express") with input as _with([night, later])
}

test_night_needs_each_of_two_at_once if {
	not consents.is_given_for_night("marketing", "express") with input as _with([sample.consent, sample.consent_with({"night": true})])
}

test_confirmations_of_each_of_two_at_once if {
	confirmed := sample.consent_with({"confirmed_at": "2026-05-01T00:00:00Z"})
	found := consents.confirmations("marketing") with input as _with([sample.consent, confirmed])
	found == {{"2026-01-15T08:00:00Z"}, {"2026-01-15T08:00:00Z", "2026-05-01T00:00:00Z"}}
}
