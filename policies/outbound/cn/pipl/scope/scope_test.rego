package outbound.cn.pipl.scope_test

import data.outbound.cn.pipl.scope
import data.outbound.lib.sample_test as sample

test_applies_by_residence if scope.applies with input as sample.changed(sample.china, {"sender": {"established_in": "US"}})

test_applies_by_establishment if scope.applies with input as sample.changed(sample.new_york, {"sender": {"established_in": "CN"}})

test_applies_when_establishment_is_unknown if {
	scope.applies with input as sample.without(sample.new_york, ["sender/established_in"])
}

test_not_elsewhere if not scope.applies with input as sample.new_york

test_not_by_origin_of_data if not scope.applies with input as sample.changed(sample.new_york, {"transfer": {"from": "CN"}})

test_not_for_role_address if not scope.applies with input as sample.changed(sample.china, {"recipient": {"kind": "role_address"}})

test_for_business_contact if scope.applies with input as sample.changed(sample.china, {"recipient": {"kind": "business_contact"}})

test_child_of_13 if scope.concerns_child with input as sample.changed(sample.china, {"recipient": {"age": 13}})

test_no_child_of_14 if not scope.concerns_child with input as sample.changed(sample.china, {"recipient": {"age": 14}})

test_unknown_age_is_adult if not scope.concerns_child with input as sample.without(sample.china, ["recipient/age"])

test_unknown_age_with_data_of_minors_is_child if {
	scope.concerns_child with input as sample.changed(sample.china, {"recipient": {"age": null}, "data": {"categories": ["minor"]}})
}

test_unknown_age_and_data_is_child if {
	scope.concerns_child with input as sample.without(sample.china, ["recipient/age", "data/categories"])
}

test_unknown_age_of_customer_is_adult if {
	not scope.concerns_child with input as sample.changed(sample.china, {
		"recipient": {"age": null, "relationship": "customer"},
		"data": {"categories": ["minor"]},
	})
}

test_significant_effect_is_automated_decision if {
	scope.is_automated_decision with input as sample.changed(sample.china, {"action": {"significant_effect": true, "automated": false}})
}

test_data_of_child_is_sensitive if scope.is_sensitive with input as sample.changed(sample.china, {"recipient": {"age": 13}})
