# METADATA
# title: What laws after the GDPR share
# description: The ideas that the law of the Union and the laws modelled on it, British and Brazilian, have in common.
package outbound.lib.gdpr

import data.outbound.lib.action
import data.outbound.lib.consents
import data.outbound.lib.person
import data.outbound.lib.requests

# METADATA
# description: The bases of lawful processing; a consent counts from its express form on.
bases := {"consent", "contract", "legal_obligation", "legitimate_interest", "vital", "public_task"}

# METADATA
# scope: document
# description: Whether the person objected to what this is, marketing or the profiling for it.
is_objected if {
	action.serves_marketing
	requests.is_opted_out
}

is_objected if {
	action.is_profiling
	requests.is_open("objection_profiling")
}

# METADATA
# description: Whether no person takes a decision that has a legal or similarly significant effect.
is_solely_automated if {
	action.is_automated
	action.is_significant
}

# METADATA
# scope: document
# description: Whether the person agreed to be decided about by a machine, by a contract or by explicit consent.
is_decision_agreed if consents.rests_on({"contract"})

is_decision_agreed if consents.is_given(action.basis_purpose, "separate")

is_decision_agreed if consents.is_given("profiling", "separate")

# METADATA
# scope: document
# description: Whether the processing is one that is assessed before it begins.
is_risky if person.has_sensitive_data

is_risky if is_solely_automated
