# METADATA
# title: "Transfers to third countries"
# description: |
#   Data leaves the United Kingdom by adequacy regulations for that country, the international data transfer agreement or
#   addendum (`idta`), binding corporate rules, or a derogation of article 49: the person's contract, or its explicit consent
#   to the transfer. The European clauses alone are none here.
package outbound.uk.gdpr.art_44_transfer

import data.outbound.lib.finding
import data.outbound.lib.transfer

# METADATA
# title: "A ground for the transfer"
# custom:
#   rule_id: uk.gdpr/transfer
#   article: UK-GDPR-44
#   effect: deny
#   message:
#     zh: "向第三国传输数据，但没有合法依据。"
#     en: "Data leaves the United Kingdom without a ground."
#   remedy:
#     zh: "采用国际数据传输协议（IDTA）、有约束力的公司规则或其他依据，或不传输。"
#     en: "Use the transfer agreement (IDTA), binding corporate rules or another ground, or keep the data in."
#   source: "UK GDPR (Regulation (EU) 2016/679 as assimilated), article 44 to 49"
#   in_force_from: "2020-12-31T23:00:00Z"
#   in_force_until: null
#   status: confirm
findings contains finding.because(rego.metadata.rule()) if {
	transfer.is_from(_kingdom)
	count(_third_countries) > 0
	not _has_ground
}

# METADATA
# title: "The destination is known"
# custom:
#   rule_id: uk.gdpr/destination
#   article: UK-GDPR-44
#   effect: deny
#   message:
#     zh: "不知道数据传往何处。"
#     en: "It is not known where the data goes."
#   remedy:
#     zh: "补充传输目的地；没有传输时填写空列表。"
#     en: "State the destinations; an empty list where there is none."
#   source: "UK GDPR (Regulation (EU) 2016/679 as assimilated), article 44"
#   in_force_from: "2020-12-31T23:00:00Z"
#   in_force_until: null
#   status: confirm
findings contains finding.because(rego.metadata.rule()) if {
	transfer.is_from(_kingdom)
	transfer.is_unknown
}

_kingdom := {"GB"}

_adequate := transfer.with_eea(data.outbound.uk.gdpr.art_44_transfer.adequate)

_third_countries := transfer.abroad_of(_kingdom)

_has_ground if input.transfer.mechanism in {"idta", "bcr"}

_has_ground if transfer.is_for_the_person

_has_ground if transfer.is_adequate(_third_countries, _adequate)
