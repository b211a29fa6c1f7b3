# METADATA
# title: "Review of automated decisions"
# description: |
#   Whoever is decided about by a machine, with significant effect, is offered a review; the law does not ask for a person in it.
package outbound.br.lgpd.art_20_review

import data.outbound.br.lgpd.scope
import data.outbound.lib.finding
import data.outbound.lib.gdpr

# METADATA
# title: "A way to have the decision reviewed"
# custom:
#   rule_id: br.lgpd/review
#   article: BR-LGPD-20
#   effect: obligation
#   obligation: review_channel
#   message:
#     zh: "自动化决定没有复核途径。"
#     en: "There is no way to have the automated decision reviewed."
#   remedy:
#     zh: "发送时附上复核途径。"
#     en: "The way to a review is added on sending."
#   source: "Lei Geral de Proteção de Dados (Brazil, Law 13,709 of 2018), article 20"
#   in_force_from: "2020-09-18T00:00:00-03:00"
#   in_force_until: null
#   status: read
findings contains finding.because(rego.metadata.rule()) if {
	scope.applies
	gdpr.is_solely_automated
	not input.choice.human_review == true
}
