package outbound.br.lgpd.art_18_requests_test

import data.outbound.br.lgpd.art_18_requests
import data.outbound.lib.sample_test as sample

test_deny_objection_to_marketing if {
	case := sample.changed(sample.sao_paulo, {"requests": {"open": ["objection_marketing"]}})
	sample.effects(art_18_requests.findings, "br.lgpd/objection") == {"deny"} with input as case
}

test_deny_consent_revoked if {
	case := sample.changed(sample.sao_paulo, {
		"consents": [sample.consent_with({"withdrawn_at": "2026-09-01T00:00:00Z"})],
	})
	sample.effects(art_18_requests.findings, "br.lgpd/objection") == {"deny"} with input as case
}

test_deny_objection_to_profiling if {
	case := sample.changed(sample.sao_paulo, {
		"action": {"profiling": true},
		"requests": {"open": ["objection_profiling"]},
	})
	sample.effects(art_18_requests.findings, "br.lgpd/objection") == {"deny"} with input as case
}

test_pass_no_profiling if {
	case := sample.changed(sample.sao_paulo, {"requests": {"open": ["objection_profiling"]}})
	sample.effects(art_18_requests.findings, "br.lgpd/objection") == set() with input as case
}

test_pass_objection_service_message if {
	case := sample.changed(sample.sao_paulo, {
		"action": {"purpose": "service"},
		"requests": {"open": ["objection_marketing"]},
	})
	sample.effects(art_18_requests.findings, "br.lgpd/objection") == set() with input as case
}

test_deny_objection_unknown_requests if {
	case := sample.without(sample.sao_paulo, ["requests"])
	sample.effects(art_18_requests.findings, "br.lgpd/objection") == {"deny"} with input as case
}

test_deny_erasure if {
	case := sample.changed(sample.sao_paulo, {"requests": {"open": ["erasure"]}})
	sample.effects(art_18_requests.findings, "br.lgpd/deletion") == {"deny"} with input as case
}

test_deny_blocking if {
	case := sample.changed(sample.sao_paulo, {"requests": {"open": ["restriction"]}})
	sample.effects(art_18_requests.findings, "br.lgpd/deletion") == {"deny"} with input as case
}

test_deny_erasure_service_message if {
	case := sample.changed(sample.sao_paulo, {"action": {"purpose": "service"}, "requests": {"open": ["erasure"]}})
	sample.effects(art_18_requests.findings, "br.lgpd/deletion") == {"deny"} with input as case
}

test_pass_other_request if {
	case := sample.changed(sample.sao_paulo, {"requests": {"open": ["opt_out_sale"]}})
	sample.effects(art_18_requests.findings, "br.lgpd/deletion") == set() with input as case
}

test_deny_deletion_unknown_requests if {
	case := sample.without(sample.sao_paulo, ["requests"])
	sample.effects(art_18_requests.findings, "br.lgpd/deletion") == {"deny"} with input as case
}
