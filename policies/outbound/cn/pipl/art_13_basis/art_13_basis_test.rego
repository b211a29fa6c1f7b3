package outbound.cn.pipl.art_13_basis_test

import data.outbound.cn.pipl.art_13_basis
import data.outbound.lib.sample_test as sample

test_deny_marketing_without_consent if {
	case := sample.changed(sample.china, {"consents": []})
	sample.effects(art_13_basis.findings, "cn.pipl/marketing-consent") == {"deny"} with input as case
}

test_pass_express_consent if {
	sample.effects(art_13_basis.findings, "cn.pipl/marketing-consent") == set() with input as sample.china
}

test_deny_implied_consent if {
	case := sample.changed(sample.china, {"consents": [sample.consent_with({"form": "implied"})]})
	sample.effects(art_13_basis.findings, "cn.pipl/marketing-consent") == {"deny"} with input as case
}

test_deny_marketing_on_contract if {
	case := sample.changed(sample.china, {"consents": [sample.consent_with({"basis": "contract"})]})
	sample.effects(art_13_basis.findings, "cn.pipl/marketing-consent") == {"deny"} with input as case
}

test_deny_marketing_on_legitimate_interest if {
	case := sample.changed(sample.china, {"consents": [sample.consent_with({"basis": "legitimate_interest"})]})
	sample.effects(art_13_basis.findings, "cn.pipl/marketing-consent") == {"deny"} with input as case
}

test_deny_survey_on_marketing_consent if {
	case := sample.changed(sample.china, {"action": {"purpose": "survey"}})
	sample.effects(art_13_basis.findings, "cn.pipl/marketing-consent") == {"deny"} with input as case
}

test_deny_unasked_quotation_without_consent if {
	case := sample.changed(sample.china, {
		"action": {"purpose": "quotation"},
		"recipient": {"relationship": "none"},
		"consents": [],
	})
	sample.effects(art_13_basis.findings, "cn.pipl/marketing-consent") == {"deny"} with input as case
}

test_deny_sender_established_in_china if {
	case := sample.changed(sample.new_york, {"consents": [], "sender": {"established_in": "CN"}})
	sample.effects(art_13_basis.findings, "cn.pipl/marketing-consent") == {"deny"} with input as case
}

test_pass_role_address if {
	case := sample.changed(sample.china, {"recipient": {"kind": "role_address"}, "consents": []})
	sample.effects(art_13_basis.findings, "cn.pipl/marketing-consent") == set() with input as case
}

test_deny_unknown_consents if {
	case := sample.without(sample.china, ["consents"])
	sample.effects(art_13_basis.findings, "cn.pipl/marketing-consent") == {"deny"} with input as case
}

test_deny_service_without_basis if {
	case := sample.changed(sample.china, {"action": {"purpose": "service"}})
	sample.effects(art_13_basis.findings, "cn.pipl/basis") == {"deny"} with input as case
}

test_pass_service_on_contract if {
	case := sample.changed(sample.china, {
		"action": {"purpose": "service"},
		"consents": [sample.consent_with({"purpose": "service", "basis": "contract"})],
	})
	sample.effects(art_13_basis.findings, "cn.pipl/basis") == set() with input as case
}

test_deny_service_on_legitimate_interest if {
	case := sample.changed(sample.china, {
		"action": {"purpose": "service"},
		"consents": [sample.consent_with({"purpose": "service", "basis": "legitimate_interest"})],
	})
	sample.effects(art_13_basis.findings, "cn.pipl/basis") == {"deny"} with input as case
}

test_deny_expired_basis if {
	case := sample.changed(sample.china, {
		"action": {"purpose": "service"},
		"consents": [sample.consent_with({"purpose": "service", "basis": "contract", "expires_at": "2026-11-20T02:30:00Z"})],
	})
	sample.effects(art_13_basis.findings, "cn.pipl/basis") == {"deny"} with input as case
}

test_pass_profile_with_its_consent if {
	case := sample.changed(sample.china, {
		"action": {"kind": "profile"},
		"consents": [sample.consent_with({"purpose": "profiling"})],
	})
	sample.effects(art_13_basis.findings, "cn.pipl/basis") == set() with input as case
}

test_deny_profile_without_its_consent if {
	case := sample.changed(sample.china, {"action": {"kind": "profile"}})
	sample.effects(art_13_basis.findings, "cn.pipl/basis") == {"deny"} with input as case
}

test_pass_missing_chat_consent_left_to_sales_rules if {
	case := sample.changed(sample.china, {"action": {"kind": "collect_chat"}, "consents": []})
	sample.effects(art_13_basis.findings, "cn.pipl/basis") == set() with input as case
}

test_deny_missing_chat_consent_before_sales_rules if {
	case := sample.changed(sample.china, {
		"now": "2026-01-31T15:59:59Z",
		"action": {"kind": "collect_chat"},
		"consents": [],
	})
	sample.effects(art_13_basis.findings, "cn.pipl/basis") == {"deny"} with input as case
}

test_deny_chat_on_legitimate_interest if {
	case := sample.changed(sample.china, {
		"action": {"kind": "collect_chat"},
		"consents": [sample.consent_with({"purpose": "chat_records", "basis": "legitimate_interest"})],
	})
	sample.effects(art_13_basis.findings, "cn.pipl/basis") == {"deny"} with input as case
}

test_deny_missing_chat_consent_abroad if {
	case := sample.changed(sample.new_york, {
		"action": {"kind": "collect_chat"},
		"consents": [],
		"sender": {"established_in": "CN"},
	})
	sample.effects(art_13_basis.findings, "cn.pipl/basis") == {"deny"} with input as case
}

test_deny_unknown_basis if {
	case := sample.without(sample.changed(sample.china, {"action": {"purpose": "service"}}), ["consents"])
	sample.effects(art_13_basis.findings, "cn.pipl/basis") == {"deny"} with input as case
}

test_pass_service_on_each_basis if {
	every basis in {"contract", "legal_obligation", "vital", "public_task", "public_information"} {
		case := sample.changed(sample.china, {
			"action": {"purpose": "service"},
			"consents": [sample.consent_with({"purpose": "service", "basis": basis, "form": "implied"})],
		})
		sample.effects(art_13_basis.findings, "cn.pipl/basis") == set() with input as case
		sample.effects(art_13_basis.findings, "cn.pipl/marketing-consent") == set() with input as case
	}
}

test_pass_marketing_is_asked_for_consent_alone if {
	case := sample.changed(sample.china, {"consents": []})
	sample.effects(art_13_basis.findings, "cn.pipl/basis") == set() with input as case
}
