package outbound.kr.network.art_50_4_labels_test

import data.outbound.kr.network.art_50_4_labels
import data.outbound.lib.sample_test as sample

test_obligation_label_missing if {
	case := sample.changed(sample.seoul, {"content": {"ad_label": false}})
	sample.effects(art_50_4_labels.findings, "kr.network/label") == {"obligation"} with input as case
}

test_pass_label_there if {
	sample.effects(art_50_4_labels.findings, "kr.network/label") == set() with input as sample.seoul
}

test_pass_label_service_message if {
	case := sample.changed(sample.seoul, {"action": {"purpose": "service"}, "content": {"ad_label": false}})
	sample.effects(art_50_4_labels.findings, "kr.network/label") == set() with input as case
}

test_obligation_label_unknown if {
	case := sample.without(sample.seoul, ["content"])
	sample.effects(art_50_4_labels.findings, "kr.network/label") == {"obligation"} with input as case
}

test_obligation_sender_missing if {
	case := sample.changed(sample.seoul, {"content": {"sender_identity": false}})
	sample.effects(art_50_4_labels.findings, "kr.network/sender") == {"obligation"} with input as case
}

test_pass_sender_there if {
	sample.effects(art_50_4_labels.findings, "kr.network/sender") == set() with input as sample.seoul
}

test_pass_sender_service_message if {
	case := sample.changed(sample.seoul, {
		"action": {"purpose": "service"},
		"content": {"sender_identity": false},
	})
	sample.effects(art_50_4_labels.findings, "kr.network/sender") == set() with input as case
}

test_obligation_sender_unknown if {
	case := sample.without(sample.seoul, ["content"])
	sample.effects(art_50_4_labels.findings, "kr.network/sender") == {"obligation"} with input as case
}

test_obligation_opt_out_missing if {
	case := sample.changed(sample.seoul, {"content": {"opt_out": false}})
	sample.effects(art_50_4_labels.findings, "kr.network/opt-out") == {"obligation"} with input as case
}

test_pass_opt_out_there if {
	sample.effects(art_50_4_labels.findings, "kr.network/opt-out") == set() with input as sample.seoul
}

test_pass_opt_out_service_message if {
	case := sample.changed(sample.seoul, {"action": {"purpose": "service"}, "content": {"opt_out": false}})
	sample.effects(art_50_4_labels.findings, "kr.network/opt-out") == set() with input as case
}

test_obligation_opt_out_unknown if {
	case := sample.without(sample.seoul, ["content"])
	sample.effects(art_50_4_labels.findings, "kr.network/opt-out") == {"obligation"} with input as case
}
