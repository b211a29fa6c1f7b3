package outbound.uk.pecr.reg_19_machine_calls_test

import data.outbound.lib.sample_test as sample
import data.outbound.uk.pecr.reg_19_machine_calls

test_deny_no_consent if {
	case := sample.changed(sample.london, {"action": {"channel": "ai_call"}, "consents": []})
	sample.effects(reg_19_machine_calls.findings, "uk.pecr/machine-call") == {"deny"} with input as case
}

test_pass_consent if {
	case := sample.changed(sample.london, {"action": {"channel": "ai_call"}})
	sample.effects(reg_19_machine_calls.findings, "uk.pecr/machine-call") == set() with input as case
}

test_deny_legitimate_interest if {
	case := sample.changed(sample.london, {
		"action": {"channel": "ai_call"},
		"consents": [sample.consent_with({"basis": "legitimate_interest"})],
	})
	sample.effects(reg_19_machine_calls.findings, "uk.pecr/machine-call") == {"deny"} with input as case
}

test_deny_implied_consent if {
	case := sample.changed(sample.london, {
		"action": {"channel": "ai_call"},
		"consents": [sample.consent_with({"form": "implied"})],
	})
	sample.effects(reg_19_machine_calls.findings, "uk.pecr/machine-call") == {"deny"} with input as case
}

test_deny_consent_to_other_channel if {
	case := sample.changed(sample.london, {
		"action": {"channel": "ai_call"},
		"consents": [sample.consent_with({"channel": "email"})],
	})
	sample.effects(reg_19_machine_calls.findings, "uk.pecr/machine-call") == {"deny"} with input as case
}

test_deny_role_address if {
	case := sample.changed(sample.london, {
		"action": {"channel": "ai_call"},
		"recipient": {"kind": "role_address"},
		"consents": [],
	})
	sample.effects(reg_19_machine_calls.findings, "uk.pecr/machine-call") == {"deny"} with input as case
}

test_deny_machine_voice_on_call if {
	case := sample.changed(sample.london, {"action": {"channel": "call", "ai_voice": true}, "consents": []})
	sample.effects(reg_19_machine_calls.findings, "uk.pecr/machine-call") == {"deny"} with input as case
}

test_pass_live_call if {
	case := sample.changed(sample.london, {"action": {"channel": "call"}, "consents": []})
	sample.effects(reg_19_machine_calls.findings, "uk.pecr/machine-call") == set() with input as case
}

test_pass_service_call if {
	case := sample.changed(sample.london, {
		"action": {"channel": "ai_call", "purpose": "service"},
		"consents": [],
	})
	sample.effects(reg_19_machine_calls.findings, "uk.pecr/machine-call") == set() with input as case
}

test_pass_other_place if {
	case := sample.changed(sample.spain, {"action": {"channel": "ai_call"}, "consents": []})
	sample.effects(reg_19_machine_calls.findings, "uk.pecr/machine-call") == set() with input as case
}

test_deny_unknown_consents if {
	case := sample.without(sample.changed(sample.london, {"action": {"channel": "ai_call"}}), ["consents"])
	sample.effects(reg_19_machine_calls.findings, "uk.pecr/machine-call") == {"deny"} with input as case
}

test_deny_unknown_voice_on_call if {
	case := sample.without(sample.changed(sample.london, {"action": {"channel": "call"}, "consents": []}), ["action/ai_voice"])
	sample.effects(reg_19_machine_calls.findings, "uk.pecr/machine-call") == {"deny"} with input as case
}
