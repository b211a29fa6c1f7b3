# METADATA
# title: Transfers abroad
# description: Where the data goes from one country or union of countries, and on what ground.
package outbound.lib.transfer

import data.outbound.lib.clock
import data.outbound.lib.consents
import data.outbound.lib.person

# METADATA
# scope: document
# description: Whether personal data leaves from there, or from nobody knows where.
is_from(countries) if {
	person.is_protected
	input.transfer.from in countries
}

is_from(_) if {
	person.is_protected
	not _has_origin
}

_has_origin if is_string(input.transfer.from)

# METADATA
# description: Whether nobody knows where it goes. An empty list is known, it goes nowhere.
is_unknown if not _has_destinations

_has_destinations if is_array(input.transfer.to)

# METADATA
# description: The destinations that are abroad from there.
abroad_of(countries) := {country |
	some country in input.transfer.to
	not country in countries
}

# METADATA
# description: |
#   Whether the mechanism is the contract with the person and that is true: not marketing, and resting on a contract.
is_for_contract if {
	input.transfer.mechanism == "contract_necessity"
	input.action.purpose != "marketing"
	consents.rests_on({"contract"})
}

# METADATA
# scope: document
# description: |
#   Whether the person is the ground of the transfer: its own contract needs it, or it consented to it explicitly.
is_for_the_person if is_for_contract

is_for_the_person if consents.is_given("transfer", "separate")

# METADATA
# description: |
#   Whether the mechanism is adequacy and that is true: of each of these countries a decision stands now. A decision has
#   the instants `from` and `until` (null: no end is set).
is_adequate(countries, decisions) if {
	input.transfer.mechanism == "adequacy"
	every country in countries {
		_stands(decisions[country])
	}
}

_stands(decision) if {
	clock.is_past(decision.from)
	not clock.is_past(decision.until)
}

# METADATA
# description: The decisions of a list that names countries one by one and the European Economic Area as a whole.
with_eea(list) := object.union({country: list.eea | some country in data.outbound.packs.eea}, list.countries)
