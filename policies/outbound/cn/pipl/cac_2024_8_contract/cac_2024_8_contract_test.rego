package outbound.cn.pipl.cac_2024_8_contract_test

import data.outbound.cn.pipl.cac_2024_8_contract
import data.outbound.lib.sample_test as sample

test_deny_100000 if {
	case := sample.changed(sample.china, {"transfer": {"to": ["SG"], "subjects_ytd": 100000}})
	sample.effects(cac_2024_8_contract.findings, "cn.pipl/standard-contract") == {"deny"} with input as case
}

test_pass_99999 if {
	case := sample.changed(sample.china, {"transfer": {"to": ["SG"], "subjects_ytd": 99999}})
	sample.effects(cac_2024_8_contract.findings, "cn.pipl/standard-contract") == set() with input as case
}

test_deny_one_sensitive if {
	case := sample.changed(sample.china, {"transfer": {"to": ["SG"], "sensitive_subjects_ytd": 1}})
	sample.effects(cac_2024_8_contract.findings, "cn.pipl/standard-contract") == {"deny"} with input as case
}

test_pass_certification if {
	case := sample.changed(sample.china, {
		"transfer": {"to": ["SG"], "subjects_ytd": 300000, "mechanism": "certification"},
	})
	sample.effects(cac_2024_8_contract.findings, "cn.pipl/standard-contract") == set() with input as case
}

test_pass_assessment_does_as_well if {
	case := sample.changed(sample.china, {
		"transfer": {"to": ["SG"], "subjects_ytd": 300000, "mechanism": "security_assessment"},
	})
	sample.effects(cac_2024_8_contract.findings, "cn.pipl/standard-contract") == set() with input as case
}

test_pass_contract_with_person if {
	case := sample.changed(sample.china, {
		"transfer": {"to": ["SG"], "subjects_ytd": 300000, "mechanism": "contract_necessity"},
		"action": {"purpose": "service"},
		"consents": [sample.consent_with({"purpose": "service", "basis": "contract"})],
	})
	sample.effects(cac_2024_8_contract.findings, "cn.pipl/standard-contract") == set() with input as case
}

test_pass_left_to_assessment if {
	case := sample.changed(sample.china, {"transfer": {"to": ["SG"], "subjects_ytd": 1000000}})
	sample.effects(cac_2024_8_contract.findings, "cn.pipl/standard-contract") == set() with input as case
}

test_deny_unknown_sensitivity if {
	case := sample.without(sample.changed(sample.china, {"transfer": {"to": ["SG"]}}), ["data/sensitive"])
	sample.effects(cac_2024_8_contract.findings, "cn.pipl/standard-contract") == {"deny"} with input as case
}

test_pass_nothing_leaves if {
	case := sample.changed(sample.china, {"transfer": {"to": ["CN"], "subjects_ytd": 300000}})
	sample.effects(cac_2024_8_contract.findings, "cn.pipl/standard-contract") == set() with input as case
}
