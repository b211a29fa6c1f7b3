package outbound.hk.uemo.part_2_messages_test

import data.outbound.hk.uemo.part_2_messages
import data.outbound.lib.sample_test as sample

test_obligation_sender_missing if {
	case := sample.changed(sample.hong_kong, {"content": {"sender_identity": false}})
	sample.effects(part_2_messages.findings, "hk.uemo/sender") == {"obligation"} with input as case
}

test_pass_sender_there if {
	sample.effects(part_2_messages.findings, "hk.uemo/sender") == set() with input as sample.hong_kong
}

test_pass_sender_service_message if {
	case := sample.changed(sample.hong_kong, {
		"action": {"purpose": "service"},
		"content": {"sender_identity": false},
	})
	sample.effects(part_2_messages.findings, "hk.uemo/sender") == set() with input as case
}

test_obligation_sender_unknown if {
	case := sample.without(sample.hong_kong, ["content"])
	sample.effects(part_2_messages.findings, "hk.uemo/sender") == {"obligation"} with input as case
}

test_obligation_sender_recorded_call if {
	case := sample.changed(sample.hong_kong, {
		"action": {"channel": "ai_call"},
		"content": {"sender_identity": false},
	})
	sample.effects(part_2_messages.findings, "hk.uemo/sender") == {"obligation"} with input as case
}

test_pass_sender_live_call if {
	case := sample.changed(sample.hong_kong, {
		"action": {"channel": "call"},
		"content": {"sender_identity": false},
	})
	sample.effects(part_2_messages.findings, "hk.uemo/sender") == set() with input as case
}

test_pass_sender_other_place if {
	case := sample.changed(sample.china, {"content": {"sender_identity": false}})
	sample.effects(part_2_messages.findings, "hk.uemo/sender") == set() with input as case
}

test_obligation_unsubscribe_missing if {
	case := sample.changed(sample.hong_kong, {"content": {"opt_out": false}})
	sample.effects(part_2_messages.findings, "hk.uemo/unsubscribe") == {"obligation"} with input as case
}

test_pass_unsubscribe_there if {
	sample.effects(part_2_messages.findings, "hk.uemo/unsubscribe") == set() with input as sample.hong_kong
}

test_pass_unsubscribe_service_message if {
	case := sample.changed(sample.hong_kong, {"action": {"purpose": "service"}, "content": {"opt_out": false}})
	sample.effects(part_2_messages.findings, "hk.uemo/unsubscribe") == set() with input as case
}

test_obligation_unsubscribe_unknown if {
	case := sample.without(sample.hong_kong, ["content"])
	sample.effects(part_2_messages.findings, "hk.uemo/unsubscribe") == {"obligation"} with input as case
}

test_obligation_unsubscribe_recorded_call if {
	case := sample.changed(sample.hong_kong, {"action": {"channel": "ai_call"}, "content": {"opt_out": false}})
	sample.effects(part_2_messages.findings, "hk.uemo/unsubscribe") == {"obligation"} with input as case
}

test_pass_unsubscribe_live_call if {
	case := sample.changed(sample.hong_kong, {"action": {"channel": "call"}, "content": {"opt_out": false}})
	sample.effects(part_2_messages.findings, "hk.uemo/unsubscribe") == set() with input as case
}

test_pass_unsubscribe_other_place if {
	case := sample.changed(sample.china, {"content": {"opt_out": false}})
	sample.effects(part_2_messages.findings, "hk.uemo/unsubscribe") == set() with input as case
}

test_deny_listed_text if {
	case := sample.changed(sample.hong_kong, {
		"consents": [],
		"suppression": {"registry": {"listed": true, "checked_at": "2026-11-17T00:00:00Z"}},
	})
	sample.effects(part_2_messages.findings, "hk.uemo/register") == {"deny"} with input as case
}

test_deny_listed_recorded_call if {
	case := sample.changed(sample.hong_kong, {
		"consents": [],
		"suppression": {"registry": {"listed": true, "checked_at": "2026-11-17T00:00:00Z"}},
		"action": {"channel": "ai_call"},
	})
	sample.effects(part_2_messages.findings, "hk.uemo/register") == {"deny"} with input as case
}

test_pass_listed_with_consent if {
	case := sample.changed(sample.hong_kong, {
		"suppression": {"registry": {"listed": true, "checked_at": "2026-11-17T00:00:00Z"}},
	})
	sample.effects(part_2_messages.findings, "hk.uemo/register") == set() with input as case
}

test_pass_not_listed if {
	case := sample.changed(sample.hong_kong, {"consents": []})
	sample.effects(part_2_messages.findings, "hk.uemo/register") == set() with input as case
}

test_pass_listed_email if {
	case := sample.changed(sample.hong_kong, {
		"consents": [],
		"suppression": {"registry": {"listed": true, "checked_at": "2026-11-17T00:00:00Z"}},
		"action": {"channel": "email"},
	})
	sample.effects(part_2_messages.findings, "hk.uemo/register") == set() with input as case
}

test_pass_listed_live_call if {
	case := sample.changed(sample.hong_kong, {
		"consents": [],
		"suppression": {"registry": {"listed": true, "checked_at": "2026-11-17T00:00:00Z"}},
		"action": {"channel": "call"},
	})
	sample.effects(part_2_messages.findings, "hk.uemo/register") == set() with input as case
}

test_pass_listed_service_message if {
	case := sample.changed(sample.hong_kong, {
		"consents": [],
		"suppression": {"registry": {"listed": true, "checked_at": "2026-11-17T00:00:00Z"}},
		"action": {"purpose": "service"},
	})
	sample.effects(part_2_messages.findings, "hk.uemo/register") == set() with input as case
}

test_deny_never_looked_up if {
	case := sample.changed(sample.hong_kong, {
		"consents": [],
		"suppression": {"registry": {"listed": false, "checked_at": null}},
	})
	sample.effects(part_2_messages.findings, "hk.uemo/register") == {"deny"} with input as case
}

test_deny_looked_up_in_the_future if {
	case := sample.changed(sample.hong_kong, {
		"consents": [],
		"suppression": {"registry": {"listed": false, "checked_at": "2026-11-20T02:30:01Z"}},
	})
	sample.effects(part_2_messages.findings, "hk.uemo/register") == {"deny"} with input as case
}

test_deny_unknown_register if {
	case := sample.without(sample.changed(sample.hong_kong, {"consents": []}), ["suppression/registry"])
	sample.effects(part_2_messages.findings, "hk.uemo/register") == {"deny"} with input as case
}
