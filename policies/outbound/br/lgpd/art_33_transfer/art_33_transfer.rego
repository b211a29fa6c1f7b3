# METADATA
# title: "Transfers abroad"
# description: |
#   Data leaves Brazil to countries found adequate, by Brazilian standard clauses, global corporate rules or certificates, for the
#   person's contract, or with its specific consent to the transfer. Clauses of other laws are none here.
package outbound.br.lgpd.art_33_transfer

import data.outbound.lib.finding
import data.outbound.lib.transfer

# METADATA
# title: "A mechanism for the transfer"
# custom:
#   rule_id: br.lgpd/transfer
#   article: BR-LGPD-33
#   effect: deny
#   message:
#     zh: "向境外传输数据，但没有合法机制。"
#     en: "Data leaves Brazil without a mechanism."
#   remedy:
#     zh: "采用巴西标准合同条款、全球公司规则或其他机制，或不传输。"
#     en: "Use the Brazilian standard clauses, corporate rules or another mechanism, or keep the data in."
#   source: "Lei Geral de Proteção de Dados (Brazil, Law 13,709 of 2018), article 33"
#   in_force_from: "2020-09-18T00:00:00-03:00"
#   in_force_until: null
#   status: read
findings contains finding.because(rego.metadata.rule()) if {
	transfer.is_from(_brazil)
	count(_countries) > 0
	not _has_mechanism
}

# METADATA
# title: "The destination is known"
# custom:
#   rule_id: br.lgpd/destination
#   article: BR-LGPD-33
#   effect: deny
#   message:
#     zh: "不知道数据传往何处。"
#     en: "It is not known where the data goes."
#   remedy:
#     zh: "补充传输目的地；没有传输时填写空列表。"
#     en: "State the destinations; an empty list where there is none."
#   source: "Lei Geral de Proteção de Dados (Brazil, Law 13,709 of 2018), article 33"
#   in_force_from: "2020-09-18T00:00:00-03:00"
#   in_force_until: null
#   status: read
findings contains finding.because(rego.metadata.rule()) if {
	transfer.is_from(_brazil)
	transfer.is_unknown
}

_brazil := {"BR"}

_countries := transfer.abroad_of(_brazil)

_has_mechanism if input.transfer.mechanism in {"standard_contract", "bcr", "certification"}

_has_mechanism if transfer.is_for_the_person

_has_mechanism if transfer.is_adequate(_countries, _adequate)

_adequate := transfer.with_eea(data.outbound.br.lgpd.art_33_transfer.adequate)
