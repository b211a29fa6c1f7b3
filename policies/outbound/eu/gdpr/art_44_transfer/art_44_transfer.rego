# METADATA
# title: "Transfers to third countries"
# description: |
#   Data leaves the European Economic Area by an adequacy decision for that country, standard contractual clauses, binding
#   corporate rules, or a derogation of article 49: the person's contract, or its explicit consent to the transfer.
package outbound.eu.gdpr.art_44_transfer

import data.outbound.lib.finding
import data.outbound.lib.transfer

# METADATA
# title: "A ground for the transfer"
# custom:
#   rule_id: eu.gdpr/transfer
#   article: GDPR-44
#   effect: deny
#   message:
#     zh: "向第三国传输数据，但没有合法依据。"
#     en: "Data leaves the European Economic Area without a ground."
#   remedy:
#     zh: "采用标准合同条款、有约束力的公司规则或其他依据，或不传输。"
#     en: "Use standard clauses, binding corporate rules or another ground, or keep the data in."
#   source: "Regulation (EU) 2016/679 (GDPR), article 44 to 49"
#   in_force_from: "2018-05-25T00:00:00+02:00"
#   in_force_until: null
#   status: read
findings contains finding.because(rego.metadata.rule()) if {
	transfer.is_from(data.outbound.packs.eea)
	count(_third_countries) > 0
	not _has_ground
}

# METADATA
# title: "The destination is known"
# custom:
#   rule_id: eu.gdpr/destination
#   article: GDPR-44
#   effect: deny
#   message:
#     zh: "不知道数据传往何处。"
#     en: "It is not known where the data goes."
#   remedy:
#     zh: "补充传输目的地；没有传输时填写空列表。"
#     en: "State the destinations; an empty list where there is none."
#   source: "Regulation (EU) 2016/679 (GDPR), article 44"
#   in_force_from: "2018-05-25T00:00:00+02:00"
#   in_force_until: null
#   status: read
findings contains finding.because(rego.metadata.rule()) if {
	transfer.is_from(data.outbound.packs.eea)
	transfer.is_unknown
}

_third_countries := transfer.abroad_of(data.outbound.packs.eea)

_has_ground if input.transfer.mechanism in {"scc", "bcr"}

_has_ground if transfer.is_for_the_person

_has_ground if transfer.is_adequate(_third_countries, data.outbound.eu.gdpr.art_44_transfer.adequate)
