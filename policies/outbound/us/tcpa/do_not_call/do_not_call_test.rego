package outbound.us.tcpa.do_not_call_test

import data.outbound.lib.sample_test as sample
import data.outbound.us.tcpa.do_not_call

test_deny_listed if {
	case := sample.changed(sample.new_york, {
		"consents": [sample.consent_with({"form": "express"})],
		"suppression": {"registry": {"listed": true, "checked_at": "2026-11-17T00:00:00Z"}},
	})
	sample.effects(do_not_call.findings, "us.tcpa/do-not-call") == {"deny"} with input as case
}

test_pass_not_listed if {
	case := sample.changed(sample.new_york, {"consents": [sample.consent_with({"form": "express"})]})
	sample.effects(do_not_call.findings, "us.tcpa/do-not-call") == set() with input as case
}

test_pass_written_permission if {
	case := sample.changed(sample.new_york, {
		"suppression": {"registry": {"listed": true, "checked_at": "2026-11-17T00:00:00Z"}},
	})
	sample.effects(do_not_call.findings, "us.tcpa/do-not-call") == set() with input as case
}

test_deny_list_31_days_old if {
	case := sample.changed(sample.new_york, {
		"consents": [sample.consent_with({"form": "express"})],
		"suppression": {"registry": {"listed": false, "checked_at": "2026-10-20T17:00:00Z"}},
	})
	sample.effects(do_not_call.findings, "us.tcpa/do-not-call") == {"deny"} with input as case
}

test_pass_list_younger_than_31_days if {
	case := sample.changed(sample.new_york, {
		"consents": [sample.consent_with({"form": "express"})],
		"suppression": {"registry": {"listed": false, "checked_at": "2026-10-20T17:00:01Z"}},
	})
	sample.effects(do_not_call.findings, "us.tcpa/do-not-call") == set() with input as case
}

test_deny_never_checked if {
	case := sample.changed(sample.new_york, {
		"consents": [sample.consent_with({"form": "express"})],
		"suppression": {"registry": {"listed": false, "checked_at": null}},
	})
	sample.effects(do_not_call.findings, "us.tcpa/do-not-call") == {"deny"} with input as case
}

test_deny_checked_in_the_future if {
	case := sample.changed(sample.new_york, {
		"consents": [sample.consent_with({"form": "express"})],
		"suppression": {"registry": {"listed": false, "checked_at": "2026-11-21T00:00:00Z"}},
	})
	sample.effects(do_not_call.findings, "us.tcpa/do-not-call") == {"deny"} with input as case
}

test_pass_bought_within_18_months if {
	case := sample.changed(sample.new_york, {
		"consents": [sample.consent_with({"form": "express"})],
		"suppression": {"registry": {"listed": true, "checked_at": "2026-11-17T00:00:00Z"}},
		"recipient": {"last_purchase_at": "2025-05-20T17:00:01Z"},
	})
	sample.effects(do_not_call.findings, "us.tcpa/do-not-call") == set() with input as case
}

test_deny_bought_18_months_ago if {
	case := sample.changed(sample.new_york, {
		"consents": [sample.consent_with({"form": "express"})],
		"suppression": {"registry": {"listed": true, "checked_at": "2026-11-17T00:00:00Z"}},
		"recipient": {"last_purchase_at": "2025-05-20T17:00:00Z"},
	})
	sample.effects(do_not_call.findings, "us.tcpa/do-not-call") == {"deny"} with input as case
}

test_pass_asked_within_3_months if {
	case := sample.changed(sample.new_york, {
		"consents": [sample.consent_with({"form": "express"})],
		"suppression": {"registry": {"listed": true, "checked_at": "2026-11-17T00:00:00Z"}},
		"recipient": {"last_inquiry_at": "2026-08-20T17:00:01Z"},
	})
	sample.effects(do_not_call.findings, "us.tcpa/do-not-call") == set() with input as case
}

test_deny_asked_3_months_ago if {
	case := sample.changed(sample.new_york, {
		"consents": [sample.consent_with({"form": "express"})],
		"suppression": {"registry": {"listed": true, "checked_at": "2026-11-17T00:00:00Z"}},
		"recipient": {"last_inquiry_at": "2026-08-20T17:00:00Z"},
	})
	sample.effects(do_not_call.findings, "us.tcpa/do-not-call") == {"deny"} with input as case
}

test_deny_month_end_is_not_carried_over if {
	case := sample.changed(sample.new_york, {
		"now": "2027-02-28T17:00:00Z",
		"consents": [sample.consent_with({"form": "express"})],
		"suppression": {"registry": {"listed": true, "checked_at": "2026-11-17T00:00:00Z"}},
		"recipient": {"last_inquiry_at": "2026-11-30T17:00:00Z"},
	})
	sample.effects(do_not_call.findings, "us.tcpa/do-not-call") == {"deny"} with input as case
}

test_pass_informational if {
	case := sample.changed(sample.new_york, {
		"action": {"purpose": "service"},
		"suppression": {"registry": {"listed": true, "checked_at": "2026-11-17T00:00:00Z"}},
	})
	sample.effects(do_not_call.findings, "us.tcpa/do-not-call") == set() with input as case
}

test_pass_email if {
	case := sample.changed(sample.new_york, {
		"action": {"channel": "email"},
		"consents": [sample.consent_with({"form": "express"})],
		"suppression": {"registry": {"listed": true, "checked_at": "2026-11-17T00:00:00Z"}},
	})
	sample.effects(do_not_call.findings, "us.tcpa/do-not-call") == set() with input as case
}

test_deny_unknown_register if {
	case := sample.without(
		sample.changed(sample.new_york, {
			"consents": [sample.consent_with({"form": "express"})],
		}),
		["suppression/registry"],
	)
	sample.effects(do_not_call.findings, "us.tcpa/do-not-call") == {"deny"} with input as case
}

test_obligation_no_name if {
	case := sample.changed(sample.new_york, {"content": {"sender_identity": false}})
	sample.effects(do_not_call.findings, "us.tcpa/sender") == {"obligation"} with input as case
}

test_pass_name if {
	sample.effects(do_not_call.findings, "us.tcpa/sender") == set() with input as sample.new_york
}

test_obligation_unknown if {
	case := sample.without(sample.new_york, ["content"])
	sample.effects(do_not_call.findings, "us.tcpa/sender") == {"obligation"} with input as case
}
