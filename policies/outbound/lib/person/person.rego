# METADATA
# title: The person
# description: Who the recipient is to the law.
package outbound.lib.person

# METADATA
# description: Whether data protection speaks at all; an address without a person has none.
is_protected if not input.recipient.kind == "role_address"

# METADATA
# scope: document
# description: |
#   Whether the data protection law of these countries applies: the recipient lives there or the sender is established
#   there. An unknown establishment may be there.
is_under_law_of(countries) if {
	is_protected
	input.recipient.residence in countries
}

is_under_law_of(countries) if {
	is_protected
	input.sender.established_in in countries
}

is_under_law_of(_) if {
	is_protected
	not _is_established
}

_is_established if is_string(input.sender.established_in)

# METADATA
# scope: document
# description: |
#   Whether the person is, or must be taken to be, younger than this. Without an age a customer and a business contact are
#   adults, and so is anyone else unless the data concerns children or nobody knows what it concerns.
is_younger_than(years) if {
	_has_age
	input.recipient.age < years
}

is_younger_than(_) if {
	not _has_age
	not input.recipient.relationship == "customer"
	not input.recipient.kind == "business_contact"
	not _concerns_adults
}

_has_age if is_number(input.recipient.age)

_concerns_adults if {
	is_array(input.data.categories)
	not _concerns_minors
}

_concerns_minors if "minor" in input.data.categories

# METADATA
# description: Whether special or sensitive categories are processed, or nobody knows.
has_sensitive_data if not input.data.sensitive == false

# METADATA
# description: Whether the data came from somebody else than the person, or nobody knows.
is_found_elsewhere if not _is_from_the_person

_is_from_the_person if input.recipient.address_source in {"given_by_person", "collected_in_sale", "business_card"}

# METADATA
# scope: document
# description: Whether the data goes to a third party, as a gift or as a sale, or nobody knows.
is_shared if not input.data.shared_with_third_party == false

is_shared if not input.data.sold == false

# METADATA
# description: Whether the period for which the data may be kept is known and not over.
is_within_retention if data.outbound.lib.clock.is_ahead(input.data.retention_until)

# METADATA
# description: Whether an impact assessment covers the processing now.
is_assessed if data.outbound.lib.clock.is_ahead(input.assessment.valid_until)
