package outbound.us.ccpa.deletion_test

import data.outbound.lib.sample_test as sample
import data.outbound.us.ccpa.deletion

test_deny_asked if {
	case := sample.changed(sample.new_york, {"recipient": {"region": "CA"}, "requests": {"open": ["erasure"]}})
	sample.effects(deletion.findings, "us.ccpa/deletion") == {"deny"} with input as case
}

test_pass_nothing_asked if {
	case := sample.changed(sample.new_york, {"recipient": {"region": "CA"}})
	sample.effects(deletion.findings, "us.ccpa/deletion") == set() with input as case
}

test_pass_other_state if {
	case := sample.changed(sample.new_york, {"requests": {"open": ["erasure"]}})
	sample.effects(deletion.findings, "us.ccpa/deletion") == set() with input as case
}

test_pass_role_address if {
	case := sample.changed(sample.new_york, {
		"recipient": {"region": "CA", "kind": "role_address"},
		"requests": {"open": ["erasure"]},
	})
	sample.effects(deletion.findings, "us.ccpa/deletion") == set() with input as case
}

test_deny_unknown_state if {
	case := sample.without(sample.changed(sample.new_york, {"requests": {"open": ["erasure"]}}), ["recipient/region"])
	sample.effects(deletion.findings, "us.ccpa/deletion") == {"deny"} with input as case
}

test_deny_unknown_requests if {
	case := sample.without(sample.changed(sample.new_york, {"recipient": {"region": "CA"}}), ["requests"])
	sample.effects(deletion.findings, "us.ccpa/deletion") == {"deny"} with input as case
}
