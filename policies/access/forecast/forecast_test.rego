package access.forecast_test

import data.access.forecast
import data.access.lib.sample_test as sample

whole := {"kind": "forecast"}

granted(action, role, resource) := rules if {
	rules := forecast.grants with input as sample.asked(action, role, resource)
}

test_overseers_see_forecasts if {
	every role in ["sales_manager", "compliance_officer", "operator"] {
		granted("read", role, whole) == {"forecast/overseer"}
	}
}

test_manager_makes_forecasts if granted("make", "sales_manager", whole) == {"forecast/manager"}

test_nobody_else_makes_one if {
	every role in ["compliance_officer", "operator", "rep"] {
		granted("make", role, whole) == set()
	}
}

test_rep_sees_no_forecast if granted("read", "rep", whole) == set()

test_manager_may_do_nothing_unnamed if granted("destroy", "sales_manager", whole) == set()

test_service_alone_is_no_person if forecast.grants == set() with input as sample.nobody("read", whole)
