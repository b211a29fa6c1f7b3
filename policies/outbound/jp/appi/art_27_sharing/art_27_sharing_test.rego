package outbound.jp.appi.art_27_sharing_test

import data.outbound.jp.appi.art_27_sharing
import data.outbound.lib.sample_test as sample

test_approval_no_consent if {
	case := sample.changed(sample.tokyo, {"data": {"shared_with_third_party": true}})
	sample.effects(art_27_sharing.findings, "jp.appi/sharing") == {"require_approval"} with input as case
}

test_approval_sold if {
	case := sample.changed(sample.tokyo, {"data": {"sold": true}})
	sample.effects(art_27_sharing.findings, "jp.appi/sharing") == {"require_approval"} with input as case
}

test_pass_consent if {
	case := sample.changed(sample.tokyo, {
		"data": {"shared_with_third_party": true},
		"consents": [sample.consent, sample.consent_with({"purpose": "sharing"})],
	})
	sample.effects(art_27_sharing.findings, "jp.appi/sharing") == set() with input as case
}

test_approval_implied_consent if {
	case := sample.changed(sample.tokyo, {
		"data": {"shared_with_third_party": true},
		"consents": [sample.consent, sample.consent_with({"purpose": "sharing", "form": "implied"})],
	})
	sample.effects(art_27_sharing.findings, "jp.appi/sharing") == {"require_approval"} with input as case
}

test_pass_not_shared if {
	sample.effects(art_27_sharing.findings, "jp.appi/sharing") == set() with input as sample.tokyo
}

test_approval_service_message if {
	case := sample.changed(sample.tokyo, {
		"data": {"shared_with_third_party": true},
		"action": {"purpose": "service"},
	})
	sample.effects(art_27_sharing.findings, "jp.appi/sharing") == {"require_approval"} with input as case
}

test_approval_sender_established_there if {
	case := sample.changed(sample.new_york, {
		"data": {"shared_with_third_party": true},
		"sender": {"established_in": "JP"},
	})
	sample.effects(art_27_sharing.findings, "jp.appi/sharing") == {"require_approval"} with input as case
}

test_pass_elsewhere if {
	case := sample.changed(sample.new_york, {"data": {"shared_with_third_party": true}})
	sample.effects(art_27_sharing.findings, "jp.appi/sharing") == set() with input as case
}

test_pass_role_address if {
	case := sample.changed(sample.tokyo, {
		"data": {"shared_with_third_party": true},
		"recipient": {"kind": "role_address"},
	})
	sample.effects(art_27_sharing.findings, "jp.appi/sharing") == set() with input as case
}

test_approval_unknown_sharing if {
	case := sample.without(sample.tokyo, ["data/shared_with_third_party"])
	sample.effects(art_27_sharing.findings, "jp.appi/sharing") == {"require_approval"} with input as case
}
