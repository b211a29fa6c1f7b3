package access.card_test

import data.access.card
import data.access.lib.sample_test as sample

open := {"kind": "card", "stage": "CARD_STATE_REVIEWED", "keepers": ["p-2", "p-3"], "roles": [], "units": []}

draft := object.union(open, {"stage": "CARD_STATE_DRAFT"})

meant(roles, places) := object.union(open, {"roles": roles, "units": places})

granted(action, role, resource) := rules if {
	rules := card.grants with input as sample.asked(action, role, resource)
}

test_overseers_see_every_card if {
	every role in ["sales_manager", "operator"] {
		granted("read", role, draft) == {"card/overseer"}
	}
}

test_manager_changes_and_reviews_every_card if {
	every action in ["change", "review"] {
		granted(action, "sales_manager", draft) == {"card/manager"}
	}
}

test_manager_may_do_nothing_unnamed if granted("destroy", "sales_manager", draft) == set()

test_keeper_sees_and_changes_the_draft if {
	every action in ["read", "change"] {
		every keepers in [["p-1", "p-2"], ["p-2", "p-1"]] {
			granted(action, "rep", object.union(draft, {"keepers": keepers})) == {"card/keeper"}
		}
	}
}

test_nobody_else_reviews if {
	every role in ["rep", "operator", "compliance_officer"] {
		granted("review", role, object.union(draft, {"keepers": ["p-1"]})) == set()
	}
}

test_nobody_else_changes if {
	every role in ["rep", "operator", "compliance_officer"] {
		granted("change", role, open) == set()
	}
}

test_everybody_sees_what_restricts_nobody if {
	every role in ["rep", "compliance_officer"] {
		granted("read", role, open) == {"card/meant"}
	}
}

test_draft_of_another_is_not_seen if granted("read", "rep", draft) == set()

test_card_of_unknown_stage_is_not_seen if granted("read", "rep", object.remove(open, ["stage"])) == set()

test_meant_for_the_role if granted("read", "rep", meant(["operator", "rep"], [])) == {"card/meant"}

test_meant_for_another_role if granted("read", "compliance_officer", meant(["rep"], [])) == set()

test_meant_for_the_unit_or_one_above if {
	every unit in ["acme/sales/east", "acme/sales", "acme"] {
		granted("read", "rep", meant([], ["globex", unit])) == {"card/meant"}
	}
}

test_meant_for_another_unit if {
	every unit in ["acme/sales/east/one", "acme/sal", "sales", ""] {
		granted("read", "rep", meant([], [unit])) == set()
	}
}

test_role_and_unit_must_both_be_met if {
	granted("read", "rep", meant(["rep"], ["acme/sales"])) == {"card/meant"}
	granted("read", "rep", meant(["rep"], ["globex"])) == set()
	granted("read", "rep", meant(["operator"], ["acme/sales"])) == set()
}

test_card_meant_for_unknown_readers_is_not_seen if {
	every fact in ["roles", "units"] {
		granted("read", "rep", object.remove(open, [fact])) == set()
	}
}

test_service_alone_is_no_person if card.grants == set() with input as sample.nobody("read", open)
