package outbound.cn.pipl.cac_2024_7_assessment_test

import data.outbound.cn.pipl.cac_2024_7_assessment
import data.outbound.lib.sample_test as sample

test_deny_a_million if {
	case := sample.changed(sample.china, {
		"transfer": {"to": ["SG"], "mechanism": "standard_contract", "subjects_ytd": 1000000},
	})
	sample.effects(cac_2024_7_assessment.findings, "cn.pipl/security-assessment") == {"deny"} with input as case
}

test_pass_below_a_million if {
	case := sample.changed(sample.china, {
		"transfer": {"to": ["SG"], "mechanism": "standard_contract", "subjects_ytd": 999999},
	})
	sample.effects(cac_2024_7_assessment.findings, "cn.pipl/security-assessment") == set() with input as case
}

test_deny_ten_thousand_sensitive if {
	case := sample.changed(sample.china, {
		"transfer": {"to": ["SG"], "mechanism": "standard_contract", "sensitive_subjects_ytd": 10000},
	})
	sample.effects(cac_2024_7_assessment.findings, "cn.pipl/security-assessment") == {"deny"} with input as case
}

test_pass_below_ten_thousand_sensitive if {
	case := sample.changed(sample.china, {
		"transfer": {"to": ["SG"], "mechanism": "standard_contract", "sensitive_subjects_ytd": 9999},
	})
	sample.effects(cac_2024_7_assessment.findings, "cn.pipl/security-assessment") == set() with input as case
}

test_deny_important_data if {
	case := sample.changed(sample.china, {
		"transfer": {"to": ["SG"], "mechanism": "standard_contract", "important_data": true},
	})
	sample.effects(cac_2024_7_assessment.findings, "cn.pipl/security-assessment") == {"deny"} with input as case
}

test_deny_critical_infrastructure if {
	case := sample.changed(sample.china, {"transfer": {"to": ["SG"], "mechanism": "standard_contract", "ciio": true}})
	sample.effects(cac_2024_7_assessment.findings, "cn.pipl/security-assessment") == {"deny"} with input as case
}

test_pass_assessed if {
	case := sample.changed(sample.china, {"transfer": {"to": ["SG"], "ciio": true, "mechanism": "security_assessment"}})
	sample.effects(cac_2024_7_assessment.findings, "cn.pipl/security-assessment") == set() with input as case
}

test_pass_contract_of_critical_infrastructure if {
	case := sample.changed(sample.china, {
		"transfer": {"to": ["SG"], "ciio": true, "mechanism": "contract_necessity"},
		"action": {"purpose": "service"},
		"consents": [sample.consent_with({"purpose": "service", "basis": "contract"})],
	})
	sample.effects(cac_2024_7_assessment.findings, "cn.pipl/security-assessment") == set() with input as case
}

test_deny_contract_with_important_data if {
	case := sample.changed(sample.china, {
		"transfer": {"to": ["SG"], "important_data": true, "mechanism": "contract_necessity"},
		"action": {"purpose": "service"},
		"consents": [sample.consent_with({"purpose": "service", "basis": "contract"})],
	})
	sample.effects(cac_2024_7_assessment.findings, "cn.pipl/security-assessment") == {"deny"} with input as case
}

test_pass_no_transfer if {
	case := sample.changed(sample.china, {"transfer": {"ciio": true}})
	sample.effects(cac_2024_7_assessment.findings, "cn.pipl/security-assessment") == set() with input as case
}

test_deny_unknown_count if {
	case := sample.without(
		sample.changed(sample.china, {
			"transfer": {"to": ["SG"], "mechanism": "standard_contract"},
		}),
		["transfer/subjects_ytd"],
	)
	sample.effects(cac_2024_7_assessment.findings, "cn.pipl/security-assessment") == {"deny"} with input as case
}

test_deny_unknown_infrastructure if {
	case := sample.without(
		sample.changed(sample.china, {
			"transfer": {"to": ["SG"], "mechanism": "standard_contract"},
		}),
		["transfer/ciio"],
	)
	sample.effects(cac_2024_7_assessment.findings, "cn.pipl/security-assessment") == {"deny"} with input as case
}

test_deny_null_counts if {
	every field in {"subjects_ytd", "sensitive_subjects_ytd"} {
		case := sample.changed(sample.china, {
			"transfer": {"to": ["SG"], "mechanism": "standard_contract", field: null},
		})
		sample.effects(cac_2024_7_assessment.findings, "cn.pipl/security-assessment") == {"deny"} with input as case
	}
}
