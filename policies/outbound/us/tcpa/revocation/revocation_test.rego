package outbound.us.tcpa.revocation_test

import data.outbound.lib.sample_test as sample
import data.outbound.us.tcpa.revocation

test_deny_revoked if {
	case := sample.changed(sample.new_york, {
		"consents": [sample.consent_with({"form": "written", "withdrawn_at": "2026-09-01T00:00:00Z"})],
	})
	sample.effects(revocation.findings, "us.tcpa/revoked") == {"deny"} with input as case
}

test_deny_opted_out if {
	case := sample.changed(sample.new_york, {"suppression": {"internal": true}})
	sample.effects(revocation.findings, "us.tcpa/revoked") == {"deny"} with input as case
}

test_deny_revoked_service if {
	case := sample.changed(sample.new_york, {
		"action": {"purpose": "service"},
		"consents": [sample.consent_with({"purpose": "service", "withdrawn_at": "2026-09-01T00:00:00Z"})],
	})
	sample.effects(revocation.findings, "us.tcpa/revoked") == {"deny"} with input as case
}

test_pass_service_when_opted_out_of_marketing if {
	case := sample.changed(sample.new_york, {"action": {"purpose": "service"}, "suppression": {"internal": true}})
	sample.effects(revocation.findings, "us.tcpa/revoked") == set() with input as case
}

test_pass_standing if {
	sample.effects(revocation.findings, "us.tcpa/revoked") == set() with input as sample.new_york
}

test_pass_email if {
	case := sample.changed(sample.new_york, {"action": {"channel": "email"}, "suppression": {"internal": true}})
	sample.effects(revocation.findings, "us.tcpa/revoked") == set() with input as case
}

test_deny_unknown_withdrawal if {
	case := sample.without(sample.new_york, ["consents/0/withdrawn_at"])
	sample.effects(revocation.findings, "us.tcpa/revoked") == {"deny"} with input as case
}
