package outbound.cn.pipl.art_39_consent_test

import data.outbound.cn.pipl.art_39_consent
import data.outbound.lib.sample_test as sample

test_approval_no_consent if {
	case := sample.changed(sample.china, {"transfer": {"to": ["SG"]}})
	sample.effects(art_39_consent.findings, "cn.pipl/transfer-consent") == {"require_approval"} with input as case
}

test_pass_separate_consent if {
	case := sample.changed(sample.china, {
		"transfer": {"to": ["SG"]},
		"consents": [
			sample.consent,
			sample.consent_with({"purpose": "transfer", "form": "separate"}),
		],
	})
	sample.effects(art_39_consent.findings, "cn.pipl/transfer-consent") == set() with input as case
}

test_approval_express_only if {
	case := sample.changed(sample.china, {
		"transfer": {"to": ["SG"]},
		"consents": [
			sample.consent,
			sample.consent_with({"purpose": "transfer"}),
		],
	})
	sample.effects(art_39_consent.findings, "cn.pipl/transfer-consent") == {"require_approval"} with input as case
}

test_pass_rests_on_contract if {
	case := sample.changed(sample.china, {
		"transfer": {"to": ["SG"]},
		"action": {"purpose": "service"},
		"consents": [sample.consent_with({"purpose": "service", "basis": "contract"})],
	})
	sample.effects(art_39_consent.findings, "cn.pipl/transfer-consent") == set() with input as case
}

test_pass_no_transfer if {
	sample.effects(art_39_consent.findings, "cn.pipl/transfer-consent") == set() with input as sample.china
}

test_approval_unknown_basis if {
	case := sample.without(sample.changed(sample.china, {"transfer": {"to": ["SG"]}}), ["consents/0/basis"])
	sample.effects(art_39_consent.findings, "cn.pipl/transfer-consent") == {"require_approval"} with input as case
}

test_pass_each_other_basis if {
	every basis in {"contract", "legal_obligation", "vital", "public_task", "public_information"} {
		case := sample.changed(sample.china, {
			"transfer": {"to": ["SG"]},
			"action": {"purpose": "service"},
			"consents": [sample.consent_with({"purpose": "service", "basis": basis})],
		})
		sample.effects(art_39_consent.findings, "cn.pipl/transfer-consent") == set() with input as case
	}
}
