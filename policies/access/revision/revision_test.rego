package access.revision_test

import data.access.lib.sample_test as sample
import data.access.revision

anothers := {"kind": "revision", "owner": "p-2"}

granted(action, role, resource) := rules if {
	rules := revision.grants with input as sample.asked(action, role, resource)
}

test_officer_manager_operator_read if {
	every role in ["compliance_officer", "sales_manager", "operator"] {
		granted("read", role, anothers) == {"revision/reader"}
	}
}

test_rep_reads_nothing if granted("read", "rep", anothers) == set()

test_officer_drafts if granted("draft", "compliance_officer", {"kind": "revision"}) == {"revision/author"}

test_nobody_else_drafts if {
	every role in ["sales_manager", "operator", "rep"] {
		granted("draft", role, {"kind": "revision"}) == set()
	}
}

test_officer_approves_anothers if granted("approve", "compliance_officer", anothers) == {"revision/approver"}

test_officer_does_not_approve_own if {
	own := {"kind": "revision", "owner": sample.asked("approve", "compliance_officer", anothers).actor.sub}
	granted("approve", "compliance_officer", own) == set()
}

test_nobody_approves_of_unknown_author if {
	granted("approve", "compliance_officer", {"kind": "revision"}) == set()
}

test_nobody_else_approves if {
	every role in ["sales_manager", "operator", "rep"] {
		granted("approve", role, anothers) == set()
	}
}

test_officer_rolls_back if granted("roll_back", "compliance_officer", {"kind": "revision"}) == {"revision/roll-back"}

test_nobody_else_rolls_back if {
	every role in ["sales_manager", "operator", "rep"] {
		granted("roll_back", role, {"kind": "revision"}) == set()
	}
}
