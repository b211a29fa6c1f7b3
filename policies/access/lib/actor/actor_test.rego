package access.lib.actor_test

import data.access.lib.actor

asker := {"actor": {"sub": "p-1", "roles": ["rep"], "units": ["acme/sales/east"]}}

nobody := {"actor": {"sub": "", "roles": [], "units": []}}

test_role_of_the_person if actor.has_role("rep") with input as asker

test_other_role if not actor.has_role("sales_manager") with input as asker

test_own_name if actor.is("p-1") with input as asker

test_other_name if not actor.is("p-2") with input as asker

test_no_name_owns_nothing if not actor.is("") with input as nobody

test_no_actor_owns_nothing if not actor.is("p-1") with input as {}

test_own_unit if actor.is_in_unit("acme/sales/east") with input as asker

test_unit_below if actor.is_in_unit("acme/sales/east/one") with input as asker

test_unit_above if not actor.is_in_unit("acme/sales") with input as asker

test_unit_with_like_name if not actor.is_in_unit("acme/sales/eastern") with input as asker

test_belongs_to_the_own_unit_and_those_above if {
	every unit in ["acme/sales/east", "acme/sales", "acme"] {
		actor.belongs_to(unit) with input as asker
	}
}

test_belongs_to_no_unit_below_or_beside if {
	every unit in ["acme/sales/east/one", "acme/sal", "sales", ""] {
		not actor.belongs_to(unit) with input as asker
	}
}

test_team_is_the_last_part if actor.teams == {"east"} with input as asker

test_no_team_without_unit if actor.teams == set() with input as {"actor": {"sub": "p", "roles": [], "units": [""]}}

test_unit_without_name_holds_nothing if {
	not actor.is_in_unit("acme/sales") with input as {"actor": {"sub": "p", "roles": [], "units": [""]}}
}
