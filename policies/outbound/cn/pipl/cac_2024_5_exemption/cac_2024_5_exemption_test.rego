package outbound.cn.pipl.cac_2024_5_exemption_test

import data.outbound.cn.pipl.cac_2024_5_exemption as exemption
import data.outbound.lib.sample_test as sample

_abroad := sample.changed(sample.china, {"transfer": {"to": ["SG"], "subjects_ytd": 99999}})

_contract := sample.changed(sample.china, {
	"action": {"purpose": "transactional"},
	"consents": [sample.consent_with({"purpose": "transactional", "basis": "contract"})],
	"transfer": {"to": ["SG"], "subjects_ytd": 2000000, "ciio": true, "mechanism": "contract_necessity"},
})

test_lifts_small if exemption.lifts_mechanism with input as _abroad

test_not_at_100000 if not exemption.lifts_mechanism with input as sample.changed(_abroad, {"transfer": {"subjects_ytd": 100000}})

test_not_with_one_sensitive if {
	not exemption.lifts_mechanism with input as sample.changed(_abroad, {"transfer": {"sensitive_subjects_ytd": 1}})
}

test_not_with_sensitive_data if not exemption.lifts_mechanism with input as sample.changed(_abroad, {"data": {"sensitive": true}})

test_not_for_critical_infrastructure if not exemption.lifts_mechanism with input as sample.changed(_abroad, {"transfer": {"ciio": true}})

test_not_for_unknown_count if not exemption.lifts_mechanism with input as sample.without(_abroad, ["transfer/subjects_ytd"])

test_lifts_contract_whatever_the_mass if exemption.lifts_mechanism with input as _contract

test_not_contract_with_important_data if {
	not exemption.lifts_mechanism with input as sample.changed(_contract, {"transfer": {"important_data": true}})
}

test_not_contract_for_marketing if {
	not exemption.lifts_mechanism with input as sample.changed(_contract, {
		"action": {"purpose": "marketing"},
		"consents": [sample.consent_with({"basis": "contract"})],
	})
}

test_not_contract_without_one if not exemption.lifts_mechanism with input as sample.changed(_contract, {"consents": []})

test_not_before_it_was_in_force if {
	not exemption.lifts_mechanism with input as sample.changed(_abroad, {"now": "2024-03-21T15:59:59Z"})
}
