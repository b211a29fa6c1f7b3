# METADATA
# title: "No pack for the place"
# description: |
#   Where no law pack speaks for the recipient's place, nothing is sent, whatever another pack allows.
package outbound.global.no_pack

import data.outbound.lib.finding

# METADATA
# title: "The recipient lives where no pack covers"
# custom:
#   rule_id: global/no-pack
#   article: GLOBAL-NO-PACK
#   effect: deny
#   message:
#     zh: "收件人所在地没有任何合规包覆盖。"
#     en: "No law pack covers the place where the recipient lives."
#   remedy:
#     zh: "查明收件人的居住地；若确属该地，请先由合规人员为其编写合规包。"
#     en: "Find out where the recipient lives; if it is there, have a pack written for that place first."
#   source: "Salesmesh house rule"
#   in_force_from: "1970-01-01T00:00:00Z"
#   in_force_until: null
#   status: ours
findings contains finding.because(rego.metadata.rule()) if {
	not _is_covered
}

_is_covered if {
	some pack in data.outbound.packs.applicability
	input.recipient.residence in pack.residences
}
