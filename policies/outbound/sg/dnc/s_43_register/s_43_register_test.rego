package outbound.sg.dnc.s_43_register_test

import data.outbound.lib.sample_test as sample
import data.outbound.sg.dnc.s_43_register

test_deny_listed if {
	case := sample.changed(sample.singapore, {
		"consents": [sample.consent_with({"form": "implied"})],
		"suppression": {"registry": {"listed": true, "checked_at": "2026-11-17T00:00:00Z"}},
	})
	sample.effects(s_43_register.findings, "sg.dnc/register") == {"deny"} with input as case
}

test_pass_not_listed if {
	case := sample.changed(sample.singapore, {"consents": [sample.consent_with({"form": "implied"})]})
	sample.effects(s_43_register.findings, "sg.dnc/register") == set() with input as case
}

test_pass_listed_with_clear_consent if {
	case := sample.changed(sample.singapore, {
		"suppression": {"registry": {"listed": true, "checked_at": "2026-11-17T00:00:00Z"}},
	})
	sample.effects(s_43_register.findings, "sg.dnc/register") == set() with input as case
}

test_deny_list_21_days_old if {
	case := sample.changed(sample.singapore, {
		"consents": [sample.consent_with({"form": "implied"})],
		"suppression": {"registry": {"listed": false, "checked_at": "2026-10-30T02:30:00Z"}},
	})
	sample.effects(s_43_register.findings, "sg.dnc/register") == {"deny"} with input as case
}

test_pass_list_younger_than_21_days if {
	case := sample.changed(sample.singapore, {
		"consents": [sample.consent_with({"form": "implied"})],
		"suppression": {"registry": {"listed": false, "checked_at": "2026-10-30T02:30:01Z"}},
	})
	sample.effects(s_43_register.findings, "sg.dnc/register") == set() with input as case
}

test_deny_never_checked if {
	case := sample.changed(sample.singapore, {
		"consents": [sample.consent_with({"form": "implied"})],
		"suppression": {"registry": {"listed": false, "checked_at": null}},
	})
	sample.effects(s_43_register.findings, "sg.dnc/register") == {"deny"} with input as case
}

test_deny_call if {
	case := sample.changed(sample.singapore, {
		"consents": [sample.consent_with({"form": "implied"})],
		"suppression": {"registry": {"listed": true, "checked_at": "2026-11-17T00:00:00Z"}},
		"action": {"channel": "call"},
	})
	sample.effects(s_43_register.findings, "sg.dnc/register") == {"deny"} with input as case
}

test_pass_email if {
	case := sample.changed(sample.singapore, {
		"consents": [sample.consent_with({"form": "implied"})],
		"suppression": {"registry": {"listed": true, "checked_at": "2026-11-17T00:00:00Z"}},
		"action": {"channel": "email"},
	})
	sample.effects(s_43_register.findings, "sg.dnc/register") == set() with input as case
}

test_pass_business_contact if {
	case := sample.changed(sample.singapore, {
		"consents": [sample.consent_with({"form": "implied"})],
		"suppression": {"registry": {"listed": true, "checked_at": "2026-11-17T00:00:00Z"}},
		"recipient": {"kind": "business_contact"},
	})
	sample.effects(s_43_register.findings, "sg.dnc/register") == set() with input as case
}

test_pass_role_address if {
	case := sample.changed(sample.singapore, {
		"consents": [sample.consent_with({"form": "implied"})],
		"suppression": {"registry": {"listed": true, "checked_at": "2026-11-17T00:00:00Z"}},
		"recipient": {"kind": "role_address"},
	})
	sample.effects(s_43_register.findings, "sg.dnc/register") == set() with input as case
}

test_pass_service_message if {
	case := sample.changed(sample.singapore, {
		"consents": [sample.consent_with({"form": "implied"})],
		"suppression": {"registry": {"listed": true, "checked_at": "2026-11-17T00:00:00Z"}},
		"action": {"purpose": "service"},
	})
	sample.effects(s_43_register.findings, "sg.dnc/register") == set() with input as case
}

test_pass_other_place if {
	case := sample.changed(sample.china, {
		"consents": [sample.consent_with({"form": "implied"})],
		"suppression": {"registry": {"listed": true, "checked_at": "2026-11-17T00:00:00Z"}},
	})
	sample.effects(s_43_register.findings, "sg.dnc/register") == set() with input as case
}

test_deny_unknown_register if {
	case := sample.without(sample.changed(sample.singapore, {"consents": [sample.consent_with({"form": "implied"})]}), ["suppression"])
	sample.effects(s_43_register.findings, "sg.dnc/register") == {"deny"} with input as case
}
