package outbound.cn.pipl.art_15_withdrawal_test

import data.outbound.cn.pipl.art_15_withdrawal
import data.outbound.lib.sample_test as sample

test_deny_withdrawn if {
	case := sample.changed(sample.china, {"consents": [sample.consent_with({"withdrawn_at": "2026-09-01T00:00:00Z"})]})
	sample.effects(art_15_withdrawal.findings, "cn.pipl/withdrawal") == {"deny"} with input as case
}

test_deny_withdrawn_this_instant if {
	case := sample.changed(sample.china, {"consents": [sample.consent_with({"withdrawn_at": "2026-11-20T02:30:00Z"})]})
	sample.effects(art_15_withdrawal.findings, "cn.pipl/withdrawal") == {"deny"} with input as case
}

test_pass_withdrawal_ahead if {
	case := sample.changed(sample.china, {"consents": [sample.consent_with({"withdrawn_at": "2026-11-20T02:30:01Z"})]})
	sample.effects(art_15_withdrawal.findings, "cn.pipl/withdrawal") == set() with input as case
}

test_pass_withdrawn_for_other_channel if {
	case := sample.changed(sample.china, {
		"consents": [
			sample.consent,
			sample.consent_with({"channel": "email", "withdrawn_at": "2026-09-01T00:00:00Z"}),
		],
	})
	sample.effects(art_15_withdrawal.findings, "cn.pipl/withdrawal") == set() with input as case
}

test_pass_later_consent if {
	case := sample.changed(sample.china, {
		"consents": [
			sample.consent_with({"withdrawn_at": "2026-02-01T00:00:00Z"}),
			sample.consent_with({"given_at": "2026-03-01T00:00:00Z"}),
		],
	})
	sample.effects(art_15_withdrawal.findings, "cn.pipl/withdrawal") == set() with input as case
}

test_deny_unknown_withdrawal if {
	case := sample.without(sample.china, ["consents/0/withdrawn_at"])
	sample.effects(art_15_withdrawal.findings, "cn.pipl/withdrawal") == {"deny"} with input as case
}
