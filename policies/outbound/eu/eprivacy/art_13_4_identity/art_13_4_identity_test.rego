package outbound.eu.eprivacy.art_13_4_identity_test

import data.outbound.eu.eprivacy.art_13_4_identity
import data.outbound.lib.sample_test as sample

test_deny_misleading if {
	case := sample.changed(sample.spain, {"content": {"misleading_subject": true}})
	sample.effects(art_13_4_identity.findings, "eu.eprivacy/disguised") == {"deny"} with input as case
}

test_pass_honest if {
	sample.effects(art_13_4_identity.findings, "eu.eprivacy/disguised") == set() with input as sample.spain
}

test_pass_call if {
	case := sample.changed(sample.spain, {"action": {"channel": "call"}, "content": {"misleading_subject": true}})
	sample.effects(art_13_4_identity.findings, "eu.eprivacy/disguised") == set() with input as case
}

test_deny_unknown if {
	case := sample.without(sample.spain, ["content/misleading_subject"])
	sample.effects(art_13_4_identity.findings, "eu.eprivacy/disguised") == {"deny"} with input as case
}

test_obligation_opt_out_missing if {
	case := sample.changed(sample.spain, {"content": {"opt_out": false}})
	sample.effects(art_13_4_identity.findings, "eu.eprivacy/opt-out") == {"obligation"} with input as case
}

test_pass_opt_out_there if {
	sample.effects(art_13_4_identity.findings, "eu.eprivacy/opt-out") == set() with input as sample.spain
}

test_pass_opt_out_not_marketing if {
	case := sample.changed(sample.spain, {"action": {"purpose": "service"}, "content": {"opt_out": false}})
	sample.effects(art_13_4_identity.findings, "eu.eprivacy/opt-out") == set() with input as case
}

test_obligation_opt_out_unknown if {
	case := sample.without(sample.spain, ["content"])
	sample.effects(art_13_4_identity.findings, "eu.eprivacy/opt-out") == {"obligation"} with input as case
}

test_obligation_sender_identity_missing if {
	case := sample.changed(sample.spain, {"content": {"sender_identity": false}})
	sample.effects(art_13_4_identity.findings, "eu.eprivacy/sender") == {"obligation"} with input as case
}

test_pass_sender_identity_there if {
	sample.effects(art_13_4_identity.findings, "eu.eprivacy/sender") == set() with input as sample.spain
}

test_pass_sender_identity_not_marketing if {
	case := sample.changed(sample.spain, {"action": {"purpose": "service"}, "content": {"sender_identity": false}})
	sample.effects(art_13_4_identity.findings, "eu.eprivacy/sender") == set() with input as case
}

test_obligation_sender_identity_unknown if {
	case := sample.without(sample.spain, ["content"])
	sample.effects(art_13_4_identity.findings, "eu.eprivacy/sender") == {"obligation"} with input as case
}
