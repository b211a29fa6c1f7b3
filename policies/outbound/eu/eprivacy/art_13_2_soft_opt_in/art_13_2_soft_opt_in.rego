# METADATA
# title: "Soft opt-in"
# description: |
#   An address that a customer gave in a sale may be used for similar products, unless the customer refused. It lifts
#   EPRIV-13-1 and EPRIV-B2B for electronic mail and says nothing of its own.
package outbound.eu.eprivacy.art_13_2_soft_opt_in

import data.outbound.lib.action
import data.outbound.lib.finding
import data.outbound.lib.requests

# METADATA
# title: "Similar products to customers"
# custom:
#   rule_id: eu.eprivacy/soft-opt-in
#   article: EPRIV-13-2
#   effect: lifts
#   message:
#     zh: "豁免：向老客户推荐类似产品。"
#     en: "Exempt: similar products offered to a customer."
#   remedy:
#     zh: "无需处理。"
#     en: "Nothing to do."
#   source: "Directive 2002/58/EC (ePrivacy), article 13(2)"
#   in_force_from: "2003-10-31T00:00:00+01:00"
#   in_force_until: null
#   status: read
lifts_consent if {
	finding.is_in_force(rego.metadata.rule())
	action.is_electronic_mail
	input.action.purpose == "marketing"
	input.recipient.address_source == "collected_in_sale"
	input.recipient.similar_product == true
	not requests.is_opted_out
}
