package outbound.jp.sema.art_4_statements_test

import data.outbound.jp.sema.art_4_statements
import data.outbound.lib.sample_test as sample

test_obligation_sender_missing if {
	case := sample.changed(sample.tokyo, {"content": {"sender_identity": false}})
	sample.effects(art_4_statements.findings, "jp.sema/sender") == {"obligation"} with input as case
}

test_pass_sender_there if {
	sample.effects(art_4_statements.findings, "jp.sema/sender") == set() with input as sample.tokyo
}

test_pass_sender_service_message if {
	case := sample.changed(sample.tokyo, {
		"action": {"purpose": "service"},
		"content": {"sender_identity": false},
	})
	sample.effects(art_4_statements.findings, "jp.sema/sender") == set() with input as case
}

test_obligation_sender_unknown if {
	case := sample.without(sample.tokyo, ["content"])
	sample.effects(art_4_statements.findings, "jp.sema/sender") == {"obligation"} with input as case
}

test_pass_sender_call if {
	case := sample.changed(sample.tokyo, {
		"action": {"channel": "call"},
		"content": {"sender_identity": false},
	})
	sample.effects(art_4_statements.findings, "jp.sema/sender") == set() with input as case
}

test_obligation_address_missing if {
	case := sample.changed(sample.tokyo, {"content": {"postal_address": false}})
	sample.effects(art_4_statements.findings, "jp.sema/address") == {"obligation"} with input as case
}

test_pass_address_there if {
	sample.effects(art_4_statements.findings, "jp.sema/address") == set() with input as sample.tokyo
}

test_pass_address_service_message if {
	case := sample.changed(sample.tokyo, {
		"action": {"purpose": "service"},
		"content": {"postal_address": false},
	})
	sample.effects(art_4_statements.findings, "jp.sema/address") == set() with input as case
}

test_obligation_address_unknown if {
	case := sample.without(sample.tokyo, ["content"])
	sample.effects(art_4_statements.findings, "jp.sema/address") == {"obligation"} with input as case
}

test_pass_address_call if {
	case := sample.changed(sample.tokyo, {"action": {"channel": "call"}, "content": {"postal_address": false}})
	sample.effects(art_4_statements.findings, "jp.sema/address") == set() with input as case
}

test_obligation_opt_out_missing if {
	case := sample.changed(sample.tokyo, {"content": {"opt_out": false}})
	sample.effects(art_4_statements.findings, "jp.sema/opt-out") == {"obligation"} with input as case
}

test_pass_opt_out_there if {
	sample.effects(art_4_statements.findings, "jp.sema/opt-out") == set() with input as sample.tokyo
}

test_pass_opt_out_service_message if {
	case := sample.changed(sample.tokyo, {"action": {"purpose": "service"}, "content": {"opt_out": false}})
	sample.effects(art_4_statements.findings, "jp.sema/opt-out") == set() with input as case
}

test_obligation_opt_out_unknown if {
	case := sample.without(sample.tokyo, ["content"])
	sample.effects(art_4_statements.findings, "jp.sema/opt-out") == {"obligation"} with input as case
}

test_pass_opt_out_call if {
	case := sample.changed(sample.tokyo, {"action": {"channel": "call"}, "content": {"opt_out": false}})
	sample.effects(art_4_statements.findings, "jp.sema/opt-out") == set() with input as case
}
