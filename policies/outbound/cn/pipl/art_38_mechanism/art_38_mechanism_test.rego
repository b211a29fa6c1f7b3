package outbound.cn.pipl.art_38_mechanism_test

import data.outbound.cn.pipl.art_38_mechanism
import data.outbound.lib.sample_test as sample

test_deny_no_mechanism if {
	case := sample.changed(sample.china, {"transfer": {"to": ["SG"], "subjects_ytd": 300000}})
	sample.effects(art_38_mechanism.findings, "cn.pipl/mechanism") == {"deny"} with input as case
}

test_pass_standard_contract if {
	case := sample.changed(sample.china, {
		"transfer": {"to": ["SG"], "subjects_ytd": 300000, "mechanism": "standard_contract"},
	})
	sample.effects(art_38_mechanism.findings, "cn.pipl/mechanism") == set() with input as case
}

test_deny_mechanism_of_another_law if {
	case := sample.changed(sample.china, {"transfer": {"to": ["SG"], "subjects_ytd": 300000, "mechanism": "scc"}})
	sample.effects(art_38_mechanism.findings, "cn.pipl/mechanism") == {"deny"} with input as case
}

test_deny_adequacy_is_none_here if {
	case := sample.changed(sample.china, {"transfer": {"to": ["SG"], "subjects_ytd": 300000, "mechanism": "adequacy"}})
	sample.effects(art_38_mechanism.findings, "cn.pipl/mechanism") == {"deny"} with input as case
}

test_pass_small_transfer if {
	case := sample.changed(sample.china, {"transfer": {"to": ["SG"], "subjects_ytd": 99999}})
	sample.effects(art_38_mechanism.findings, "cn.pipl/mechanism") == set() with input as case
}

test_pass_within_the_mainland if {
	case := sample.changed(sample.china, {"transfer": {"to": ["CN"], "subjects_ytd": 300000}})
	sample.effects(art_38_mechanism.findings, "cn.pipl/mechanism") == set() with input as case
}

test_deny_hong_kong_is_abroad if {
	case := sample.changed(sample.china, {"transfer": {"to": ["HK"], "subjects_ytd": 300000}})
	sample.effects(art_38_mechanism.findings, "cn.pipl/mechanism") == {"deny"} with input as case
}

test_pass_from_elsewhere if {
	case := sample.changed(sample.china, {"transfer": {"to": ["SG"], "subjects_ytd": 300000, "from": "SG"}})
	sample.effects(art_38_mechanism.findings, "cn.pipl/mechanism") == set() with input as case
}

test_deny_unknown_origin if {
	case := sample.without(
		sample.changed(sample.china, {
			"transfer": {"to": ["SG"], "subjects_ytd": 300000},
		}),
		["transfer/from"],
	)
	sample.effects(art_38_mechanism.findings, "cn.pipl/mechanism") == {"deny"} with input as case
}

test_deny_unknown_mechanism if {
	case := sample.without(
		sample.changed(sample.china, {
			"transfer": {"to": ["SG"], "subjects_ytd": 300000},
		}),
		["transfer/mechanism"],
	)
	sample.effects(art_38_mechanism.findings, "cn.pipl/mechanism") == {"deny"} with input as case
}

test_pass_role_address if {
	case := sample.changed(sample.china, {
		"transfer": {"to": ["SG"], "subjects_ytd": 300000},
		"recipient": {"kind": "role_address"},
	})
	sample.effects(art_38_mechanism.findings, "cn.pipl/mechanism") == set() with input as case
}

test_deny_unknown_destination if {
	case := sample.without(sample.china, ["transfer/to"])
	sample.effects(art_38_mechanism.findings, "cn.pipl/destination") == {"deny"} with input as case
}

test_deny_unknown_transfer if {
	case := sample.without(sample.china, ["transfer"])
	sample.effects(art_38_mechanism.findings, "cn.pipl/destination") == {"deny"} with input as case
}

test_pass_no_destination if {
	sample.effects(art_38_mechanism.findings, "cn.pipl/destination") == set() with input as sample.china
}

test_pass_unknown_destination_from_elsewhere if {
	case := sample.without(sample.changed(sample.china, {"transfer": {"from": "US"}}), ["transfer/to"])
	sample.effects(art_38_mechanism.findings, "cn.pipl/destination") == set() with input as case
}
