package outbound.global.no_pack_test

import data.outbound.global.no_pack
import data.outbound.lib.sample_test as sample

test_deny_place_without_pack if {
	case := sample.changed(sample.china, {"recipient": {"residence": "CH"}})
	sample.effects(no_pack.findings, "global/no-pack") == {"deny"} with input as case
}

test_pass_place_with_pack if {
	sample.effects(no_pack.findings, "global/no-pack") == set() with input as sample.china
}

test_deny_macao_is_not_the_mainland if {
	case := sample.changed(sample.china, {"recipient": {"residence": "MO"}})
	sample.effects(no_pack.findings, "global/no-pack") == {"deny"} with input as case
}

test_deny_unknown_place if {
	case := sample.without(sample.china, ["recipient/residence"])
	sample.effects(no_pack.findings, "global/no-pack") == {"deny"} with input as case
}

test_deny_empty_input if {
	sample.effects(no_pack.findings, "global/no-pack") == {"deny"} with input as {}
}
