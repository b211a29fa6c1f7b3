package outbound.us.tcpa.consent_test

import data.outbound.lib.sample_test as sample
import data.outbound.us.tcpa.consent

test_deny_automated_text_express if {
	case := sample.changed(sample.new_york, {"consents": [sample.consent_with({"form": "express"})]})
	sample.effects(consent.findings, "us.tcpa/written-consent") == {"deny"} with input as case
}

test_pass_automated_text_written if {
	sample.effects(consent.findings, "us.tcpa/written-consent") == set() with input as sample.new_york
}

test_pass_text_by_hand if {
	case := sample.changed(sample.new_york, {
		"action": {"automated": false},
		"consents": [sample.consent_with({"form": "express"})],
	})
	sample.effects(consent.findings, "us.tcpa/written-consent") == set() with input as case
}

test_deny_machine_call_express if {
	case := sample.changed(sample.new_york, {
		"action": {"channel": "ai_call"},
		"consents": [sample.consent_with({"form": "express"})],
	})
	sample.effects(consent.findings, "us.tcpa/written-consent") == {"deny"} with input as case
}

test_pass_machine_call_written if {
	case := sample.changed(sample.new_york, {"action": {"channel": "ai_call"}})
	sample.effects(consent.findings, "us.tcpa/written-consent") == set() with input as case
}

test_pass_live_call if {
	case := sample.changed(sample.new_york, {"action": {"channel": "call"}, "consents": []})
	sample.effects(consent.findings, "us.tcpa/written-consent") == set() with input as case
}

test_deny_survey_on_marketing_consent if {
	case := sample.changed(sample.new_york, {"action": {"purpose": "survey"}})
	sample.effects(consent.findings, "us.tcpa/written-consent") == {"deny"} with input as case
}

test_deny_unknown_automation if {
	case := sample.without(
		sample.changed(sample.new_york, {
			"consents": [sample.consent_with({"form": "express"})],
		}),
		["action/automated"],
	)
	sample.effects(consent.findings, "us.tcpa/written-consent") == {"deny"} with input as case
}

test_deny_informational_voice if {
	case := sample.changed(sample.new_york, {
		"action": {"channel": "ai_call", "purpose": "service"},
		"consents": [sample.consent_with({"purpose": "service", "basis": "contract"})],
	})
	sample.effects(consent.findings, "us.tcpa/voice-consent") == {"deny"} with input as case
}

test_pass_informational_voice_express if {
	case := sample.changed(sample.new_york, {
		"action": {"channel": "ai_call", "purpose": "service"},
		"consents": [sample.consent_with({"purpose": "service"})],
	})
	sample.effects(consent.findings, "us.tcpa/voice-consent") == set() with input as case
}

test_pass_informational_text if {
	case := sample.changed(sample.new_york, {"action": {"purpose": "service"}, "consents": []})
	sample.effects(consent.findings, "us.tcpa/voice-consent") == set() with input as case
}

test_pass_voice_in_email if {
	case := sample.changed(sample.new_york, {
		"action": {"purpose": "service", "channel": "email", "ai_voice": true},
		"consents": [],
	})
	sample.effects(consent.findings, "us.tcpa/voice-consent") == set() with input as case
}

test_deny_unknown_voice_on_call if {
	case := sample.without(
		sample.changed(sample.new_york, {
			"action": {"channel": "call", "purpose": "service"},
			"consents": [],
		}),
		["action/ai_voice"],
	)
	sample.effects(consent.findings, "us.tcpa/voice-consent") == {"deny"} with input as case
}

test_pass_marketing_is_asked_for_writing_alone if {
	case := sample.changed(sample.new_york, {"action": {"channel": "ai_call"}, "consents": []})
	sample.effects(consent.findings, "us.tcpa/voice-consent") == set() with input as case
}

test_pass_analysis_of_a_call if {
	case := sample.changed(sample.new_york, {
		"action": {"kind": "analyse_call", "channel": "ai_call", "purpose": "service"},
		"consents": [],
	})
	sample.effects(consent.findings, "us.tcpa/voice-consent") == set() with input as case
}
