# METADATA
# title: "California"
# description: |
#   People who live in California. Where the state is not known, it may be California.
package outbound.us.ccpa.scope

import data.outbound.lib.person

# METADATA
# description: Whether the act protects the recipient.
applies if {
	input.recipient.residence == "US"
	person.is_protected
	_may_be_california
}

_may_be_california if input.recipient.region == "CA"

_may_be_california if not _has_region

_has_region if is_string(input.recipient.region)
