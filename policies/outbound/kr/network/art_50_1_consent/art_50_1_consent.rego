# METADATA
# title: "Prior consent"
# description: |
#   Advertising goes only to whoever consented before. Excepted for six months is who bought the same kind of goods and gave
#   the address directly, until they refuse.
package outbound.kr.network.art_50_1_consent

import data.outbound.kr.network.scope
import data.outbound.lib.clock
import data.outbound.lib.consents
import data.outbound.lib.finding
import data.outbound.lib.person
import data.outbound.lib.requests

# METADATA
# title: "Consent before advertising"
# custom:
#   rule_id: kr.network/consent
#   article: KR-NA-50-1
#   effect: deny
#   message:
#     zh: "未取得对广告信息的事先同意，也不适用对六个月内同类商品客户的例外。"
#     en: "The recipient did not consent to advertising before, and the exception for recent customers does not hold."
#   remedy:
#     zh: "先取得本人对广告信息的明示同意。"
#     en: "Obtain the express consent of the recipient first."
#   source: "Act on Promotion of Information and Communications Network Utilization and Information Protection (Korea), article 50(1)"
#   in_force_from: "2014-11-29T00:00:00+09:00"
#   in_force_until: null
#   status: read
findings contains finding.because(rego.metadata.rule()) if {
	scope.applies
	not consents.is_given(input.action.purpose, "express")
	not _is_customer_of_the_kind
}

_is_customer_of_the_kind if {
	input.recipient.similar_product == true
	not person.is_found_elsewhere
	clock.is_within_months(input.recipient.last_purchase_at, 6)
	not requests.is_opted_out
}
