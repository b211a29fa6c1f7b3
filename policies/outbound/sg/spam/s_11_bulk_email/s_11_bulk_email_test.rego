package outbound.sg.spam.s_11_bulk_email_test

import data.outbound.lib.sample_test as sample
import data.outbound.sg.spam.s_11_bulk_email

test_obligation_unsubscribe_missing if {
	case := sample.changed(sample.singapore, {"action": {"channel": "email"}, "content": {"opt_out": false}})
	sample.effects(s_11_bulk_email.findings, "sg.spam/unsubscribe") == {"obligation"} with input as case
}

test_pass_unsubscribe_there if {
	case := sample.changed(sample.singapore, {"action": {"channel": "email"}})
	sample.effects(s_11_bulk_email.findings, "sg.spam/unsubscribe") == set() with input as case
}

test_pass_unsubscribe_service_message if {
	case := sample.changed(sample.singapore, {
		"action": {"channel": "email", "purpose": "service"},
		"content": {"opt_out": false},
	})
	sample.effects(s_11_bulk_email.findings, "sg.spam/unsubscribe") == set() with input as case
}

test_obligation_unsubscribe_unknown if {
	case := sample.without(sample.changed(sample.singapore, {"action": {"channel": "email"}}), ["content"])
	sample.effects(s_11_bulk_email.findings, "sg.spam/unsubscribe") == {"obligation"} with input as case
}

test_pass_unsubscribe_text if {
	case := sample.changed(sample.singapore, {"content": {"opt_out": false}})
	sample.effects(s_11_bulk_email.findings, "sg.spam/unsubscribe") == set() with input as case
}

test_obligation_label_missing if {
	case := sample.changed(sample.singapore, {"action": {"channel": "email"}, "content": {"ad_label": false}})
	sample.effects(s_11_bulk_email.findings, "sg.spam/label") == {"obligation"} with input as case
}

test_pass_label_there if {
	case := sample.changed(sample.singapore, {"action": {"channel": "email"}})
	sample.effects(s_11_bulk_email.findings, "sg.spam/label") == set() with input as case
}

test_pass_label_service_message if {
	case := sample.changed(sample.singapore, {
		"action": {"channel": "email", "purpose": "service"},
		"content": {"ad_label": false},
	})
	sample.effects(s_11_bulk_email.findings, "sg.spam/label") == set() with input as case
}

test_obligation_label_unknown if {
	case := sample.without(sample.changed(sample.singapore, {"action": {"channel": "email"}}), ["content"])
	sample.effects(s_11_bulk_email.findings, "sg.spam/label") == {"obligation"} with input as case
}

test_pass_label_text if {
	case := sample.changed(sample.singapore, {"content": {"ad_label": false}})
	sample.effects(s_11_bulk_email.findings, "sg.spam/label") == set() with input as case
}

test_obligation_sender_missing if {
	case := sample.changed(sample.singapore, {
		"action": {"channel": "email"},
		"content": {"sender_identity": false},
	})
	sample.effects(s_11_bulk_email.findings, "sg.spam/sender") == {"obligation"} with input as case
}

test_pass_sender_there if {
	case := sample.changed(sample.singapore, {"action": {"channel": "email"}})
	sample.effects(s_11_bulk_email.findings, "sg.spam/sender") == set() with input as case
}

test_pass_sender_service_message if {
	case := sample.changed(sample.singapore, {
		"action": {"channel": "email", "purpose": "service"},
		"content": {"sender_identity": false},
	})
	sample.effects(s_11_bulk_email.findings, "sg.spam/sender") == set() with input as case
}

test_obligation_sender_unknown if {
	case := sample.without(sample.changed(sample.singapore, {"action": {"channel": "email"}}), ["content"])
	sample.effects(s_11_bulk_email.findings, "sg.spam/sender") == {"obligation"} with input as case
}

test_pass_sender_text if {
	case := sample.changed(sample.singapore, {"content": {"sender_identity": false}})
	sample.effects(s_11_bulk_email.findings, "sg.spam/sender") == set() with input as case
}
