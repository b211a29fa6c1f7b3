# METADATA
# title: "Electronic mail"
# description: |
#   E-mail, texts and instant messages for marketing go to individuals only with their prior consent, or for similar products on
#   an address that the person gave in a sale or in negotiations for one, which an inquiry shows (the soft opt-in).
package outbound.uk.pecr.reg_22_electronic_mail

import data.outbound.lib.action
import data.outbound.lib.clock
import data.outbound.lib.consents
import data.outbound.lib.finding
import data.outbound.lib.person
import data.outbound.lib.requests
import data.outbound.uk.pecr.scope

# METADATA
# title: "Individuals consent before"
# custom:
#   rule_id: uk.pecr/consent
#   article: UK-PECR-22
#   effect: deny
#   message:
#     zh: "未取得个人的事先同意，也不适用对客户或洽谈者的例外。"
#     en: "The person did not consent before, and no exception for customers or negotiations holds."
#   remedy:
#     zh: "先取得本人对该渠道营销的同意。"
#     en: "Obtain consent to marketing on this channel first."
#   source: "Privacy and Electronic Communications (EC Directive) Regulations 2003 (PECR), regulation 22"
#   in_force_from: "2003-12-11T00:00:00Z"
#   in_force_until: null
#   status: read
findings contains finding.because(rego.metadata.rule()) if {
	scope.applies
	action.is_electronic_mail
	input.recipient.kind == "individual"
	not consents.is_given(input.action.purpose, "express")
	not _is_soft_opt_in
}

_is_soft_opt_in if {
	input.action.purpose == "marketing"
	input.recipient.similar_product == true
	_is_from_a_deal
	not requests.is_opted_out
}

_is_from_a_deal if input.recipient.address_source == "collected_in_sale"

_is_from_a_deal if {
	clock.is_past(input.recipient.last_inquiry_at)
	not person.is_found_elsewhere
}
