package outbound.br.lgpd.art_11_sensitive_test

import data.outbound.br.lgpd.art_11_sensitive
import data.outbound.lib.sample_test as sample

test_approval_no_consent if {
	case := sample.changed(sample.sao_paulo, {"data": {"sensitive": true}})
	sample.effects(art_11_sensitive.findings, "br.lgpd/sensitive") == {"require_approval"} with input as case
}

test_approval_express_only if {
	case := sample.changed(sample.sao_paulo, {
		"data": {"sensitive": true},
		"consents": [sample.consent, sample.consent_with({"purpose": "sensitive"})],
	})
	sample.effects(art_11_sensitive.findings, "br.lgpd/sensitive") == {"require_approval"} with input as case
}

test_pass_separate if {
	case := sample.changed(sample.sao_paulo, {
		"data": {"sensitive": true},
		"consents": [sample.consent, sample.consent_with({"purpose": "sensitive", "form": "separate"})],
	})
	sample.effects(art_11_sensitive.findings, "br.lgpd/sensitive") == set() with input as case
}

test_pass_not_sensitive if {
	sample.effects(art_11_sensitive.findings, "br.lgpd/sensitive") == set() with input as sample.sao_paulo
}

test_approval_unknown if {
	case := sample.without(sample.sao_paulo, ["data/sensitive"])
	sample.effects(art_11_sensitive.findings, "br.lgpd/sensitive") == {"require_approval"} with input as case
}
