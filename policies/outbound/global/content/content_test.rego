package outbound.global.content_test

import data.outbound.global.content
import data.outbound.lib.sample_test as sample

test_deny_other_persons_data if {
	case := sample.changed(sample.china, {"content": {"pii_found": ["phone"]}})
	sample.effects(content.findings, "global/personal-data") == {"deny"} with input as case
}

test_pass_clean if {
	sample.effects(content.findings, "global/personal-data") == set() with input as sample.china
}

test_deny_unchecked if {
	case := sample.without(sample.china, ["content/pii_found"])
	sample.effects(content.findings, "global/personal-data") == {"deny"} with input as case
}

test_deny_null if {
	case := sample.changed(sample.china, {"content": {"pii_found": null}})
	sample.effects(content.findings, "global/personal-data") == {"deny"} with input as case
}

test_deny_secret_term if {
	case := sample.changed(sample.china, {"content": {"secret_terms": ["Project Bluebird"]}})
	sample.effects(content.findings, "global/secret-terms") == {"deny"} with input as case
}

test_pass_no_secret_term if {
	sample.effects(content.findings, "global/secret-terms") == set() with input as sample.china
}

test_deny_unchecked_for_secrets if {
	case := sample.without(sample.china, ["content/secret_terms"])
	sample.effects(content.findings, "global/secret-terms") == {"deny"} with input as case
}

test_pass_nothing_sent if {
	case := sample.without(sample.changed(sample.china, {"action": {"kind": "profile"}}), ["content"])
	sample.effects(content.findings, "global/secret-terms") == set() with input as case
}
