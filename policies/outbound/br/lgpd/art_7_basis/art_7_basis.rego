# METADATA
# title: "Lawfulness"
# description: |
#   Processing needs one of the bases of article 7, a legitimate interest among them; a consent counts from its express form on.
package outbound.br.lgpd.art_7_basis

import data.outbound.br.lgpd.scope
import data.outbound.lib.consents
import data.outbound.lib.finding
import data.outbound.lib.gdpr

# METADATA
# title: "Processing needs a legal basis"
# custom:
#   rule_id: br.lgpd/basis
#   article: BR-LGPD-7
#   effect: deny
#   message:
#     zh: "没有有效的处理依据。"
#     en: "There is no legal basis in force for this purpose."
#   remedy:
#     zh: "记录合法依据，或取得本人同意。"
#     en: "Record a legal basis, or obtain consent."
#   source: "Lei Geral de Proteção de Dados (Brazil, Law 13,709 of 2018), article 7"
#   in_force_from: "2020-09-18T00:00:00-03:00"
#   in_force_until: null
#   status: read
findings contains finding.because(rego.metadata.rule()) if {
	scope.applies
	not consents.rests_on(gdpr.bases)
}
