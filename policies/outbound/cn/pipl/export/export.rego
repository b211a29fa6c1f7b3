# METADATA
# title: "Transfers out of the mainland"
# description: |
#   What the transfer articles of PIPL and the provisions of the Cyberspace Administration of 22 March 2024 share. Hong Kong,
#   Macao and Taiwan are abroad in the sense of these rules.
package outbound.cn.pipl.export

import data.outbound.cn.pipl.scope
import data.outbound.lib.transfer

_mainland := {"CN"}

# METADATA
# description: Whether personal data leaves the mainland.
happens if {
	transfer.is_from(_mainland)
	count(transfer.abroad_of(_mainland)) > 0
}

# METADATA
# description: Whether data may leave the mainland and nobody knows to where.
is_untold if {
	transfer.is_from(_mainland)
	transfer.is_unknown
}

# METADATA
# description: Mechanisms of article 38(1); those of other laws are none here.
mechanisms := {"standard_contract", "certification", "security_assessment"}

# METADATA
# description: Whether one of them, whichever it is, is in place.
has_mechanism if input.transfer.mechanism in mechanisms

# METADATA
# scope: document
# description: |
#   Whether the amount or the kind of data asks for the security assessment. What is not known is taken as too much.
is_weighty if not input.transfer.ciio == false

is_weighty if not input.transfer.important_data == false

is_weighty if not _is_below_mass

_is_below_mass if {
	is_number(input.transfer.subjects_ytd)
	is_number(input.transfer.sensitive_subjects_ytd)
	input.transfer.subjects_ytd < 1000000
	input.transfer.sensitive_subjects_ytd < 10000
}

# METADATA
# description: |
#   Whether the person's own contract needs it, which no threshold touches; important data is never exempt.
is_for_contract if {
	transfer.is_for_contract
	input.transfer.important_data == false
}

# METADATA
# description: Whether it is small enough to be free of a mechanism, this person included.
is_small if {
	not is_weighty
	not scope.is_sensitive
	input.transfer.subjects_ytd < 100000
	input.transfer.sensitive_subjects_ytd == 0
}
