package outbound.global.freeze_test

import data.outbound.global.freeze
import data.outbound.lib.sample_test as sample

test_deny_frozen_channel if {
	case := sample.changed(sample.china, {"sender": {"frozen": true, "frozen_channels": ["sms"]}})
	sample.effects(freeze.findings, "global/freeze") == {"deny"} with input as case
}

test_pass_other_channel if {
	case := sample.changed(sample.china, {"sender": {"frozen": true, "frozen_channels": ["ai_call"]}})
	sample.effects(freeze.findings, "global/freeze") == set() with input as case
}

test_pass_list_without_freeze if {
	case := sample.changed(sample.china, {"sender": {"frozen_channels": ["sms"]}})
	sample.effects(freeze.findings, "global/freeze") == set() with input as case
}

test_deny_frozen_with_unknown_channels if {
	case := sample.without(sample.changed(sample.china, {"sender": {"frozen": true}}), ["sender/frozen_channels"])
	sample.effects(freeze.findings, "global/freeze") == {"deny"} with input as case
}

test_deny_unknown_freeze if {
	case := sample.without(sample.changed(sample.china, {"sender": {"frozen_channels": ["sms"]}}), ["sender/frozen"])
	sample.effects(freeze.findings, "global/freeze") == {"deny"} with input as case
}
