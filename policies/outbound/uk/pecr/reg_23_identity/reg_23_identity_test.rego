package outbound.uk.pecr.reg_23_identity_test

import data.outbound.lib.sample_test as sample
import data.outbound.uk.pecr.reg_23_identity

test_deny_misleading if {
	case := sample.changed(sample.london, {"content": {"misleading_subject": true}})
	sample.effects(reg_23_identity.findings, "uk.pecr/disguised") == {"deny"} with input as case
}

test_pass_honest if {
	sample.effects(reg_23_identity.findings, "uk.pecr/disguised") == set() with input as sample.london
}

test_pass_misleading_call if {
	case := sample.changed(sample.london, {
		"action": {"channel": "call"},
		"content": {"misleading_subject": true},
	})
	sample.effects(reg_23_identity.findings, "uk.pecr/disguised") == set() with input as case
}

test_pass_misleading_other_place if {
	case := sample.changed(sample.spain, {"content": {"misleading_subject": true}})
	sample.effects(reg_23_identity.findings, "uk.pecr/disguised") == set() with input as case
}

test_deny_unknown_subject if {
	case := sample.without(sample.london, ["content/misleading_subject"])
	sample.effects(reg_23_identity.findings, "uk.pecr/disguised") == {"deny"} with input as case
}

test_obligation_opt_out_missing if {
	case := sample.changed(sample.london, {"content": {"opt_out": false}})
	sample.effects(reg_23_identity.findings, "uk.pecr/opt-out") == {"obligation"} with input as case
}

test_pass_opt_out_there if {
	sample.effects(reg_23_identity.findings, "uk.pecr/opt-out") == set() with input as sample.london
}

test_pass_opt_out_service_message if {
	case := sample.changed(sample.london, {"action": {"purpose": "service"}, "content": {"opt_out": false}})
	sample.effects(reg_23_identity.findings, "uk.pecr/opt-out") == set() with input as case
}

test_obligation_opt_out_unknown if {
	case := sample.without(sample.london, ["content"])
	sample.effects(reg_23_identity.findings, "uk.pecr/opt-out") == {"obligation"} with input as case
}

test_pass_opt_out_call if {
	case := sample.changed(sample.london, {"action": {"channel": "call"}, "content": {"opt_out": false}})
	sample.effects(reg_23_identity.findings, "uk.pecr/opt-out") == set() with input as case
}

test_obligation_sender_missing if {
	case := sample.changed(sample.london, {"content": {"sender_identity": false}})
	sample.effects(reg_23_identity.findings, "uk.pecr/sender") == {"obligation"} with input as case
}

test_pass_sender_there if {
	sample.effects(reg_23_identity.findings, "uk.pecr/sender") == set() with input as sample.london
}

test_pass_sender_service_message if {
	case := sample.changed(sample.london, {
		"action": {"purpose": "service"},
		"content": {"sender_identity": false},
	})
	sample.effects(reg_23_identity.findings, "uk.pecr/sender") == set() with input as case
}

test_obligation_sender_unknown if {
	case := sample.without(sample.london, ["content"])
	sample.effects(reg_23_identity.findings, "uk.pecr/sender") == {"obligation"} with input as case
}

test_obligation_sender_missing_on_call if {
	case := sample.changed(sample.london, {
		"action": {"channel": "call"},
		"content": {"sender_identity": false},
	})
	sample.effects(reg_23_identity.findings, "uk.pecr/sender") == {"obligation"} with input as case
}
