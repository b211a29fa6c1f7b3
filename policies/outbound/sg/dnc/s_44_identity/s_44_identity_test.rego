package outbound.sg.dnc.s_44_identity_test

import data.outbound.lib.sample_test as sample
import data.outbound.sg.dnc.s_44_identity

test_obligation_sender_missing if {
	case := sample.changed(sample.singapore, {"content": {"sender_identity": false}})
	sample.effects(s_44_identity.findings, "sg.dnc/sender") == {"obligation"} with input as case
}

test_pass_sender_there if {
	sample.effects(s_44_identity.findings, "sg.dnc/sender") == set() with input as sample.singapore
}

test_pass_sender_service_message if {
	case := sample.changed(sample.singapore, {
		"action": {"purpose": "service"},
		"content": {"sender_identity": false},
	})
	sample.effects(s_44_identity.findings, "sg.dnc/sender") == set() with input as case
}

test_obligation_sender_unknown if {
	case := sample.without(sample.singapore, ["content"])
	sample.effects(s_44_identity.findings, "sg.dnc/sender") == {"obligation"} with input as case
}

test_obligation_call if {
	case := sample.changed(sample.singapore, {
		"action": {"channel": "call"},
		"content": {"sender_identity": false},
	})
	sample.effects(s_44_identity.findings, "sg.dnc/sender") == {"obligation"} with input as case
}

test_pass_email if {
	case := sample.changed(sample.singapore, {
		"action": {"channel": "email"},
		"content": {"sender_identity": false},
	})
	sample.effects(s_44_identity.findings, "sg.dnc/sender") == set() with input as case
}
