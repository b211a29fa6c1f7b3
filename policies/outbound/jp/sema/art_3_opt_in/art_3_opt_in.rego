# METADATA
# title: "Opt-in"
# description: |
#   Advertising mail goes to whoever asked for or agreed to it. Excepted, until they refuse, are customers, who gave their
#   address on a business card, and addresses that a business itself publishes.
package outbound.jp.sema.art_3_opt_in

import data.outbound.jp.sema.scope
import data.outbound.lib.consents
import data.outbound.lib.finding
import data.outbound.lib.requests

# METADATA
# title: "Opt-in before advertising mail"
# custom:
#   rule_id: jp.sema/opt-in
#   article: JP-SEMA-3
#   effect: deny
#   message:
#     zh: "未取得对广告邮件或短信的事先同意，也没有业务往来等例外。"
#     en: "The recipient did not opt in to advertising by e-mail or text, and no exception holds."
#   remedy:
#     zh: "先取得本人的同意。"
#     en: "Obtain the consent of the recipient first."
#   source: "Act on Regulation of Transmission of Specified Electronic Mail (Japan), article 3"
#   in_force_from: "2008-12-01T00:00:00+09:00"
#   in_force_until: null
#   status: read
findings contains finding.because(rego.metadata.rule()) if {
	scope.applies
	not consents.is_given(input.action.purpose, "express")
	not _is_excepted
}

_is_excepted if {
	_is_known_to_the_sender
	not requests.is_opted_out
}

_is_known_to_the_sender if input.recipient.relationship == "customer"

_is_known_to_the_sender if input.recipient.address_source == "business_card"

_is_known_to_the_sender if {
	input.recipient.address_source == "published_by_owner"
	input.recipient.kind in {"business_contact", "role_address"}
}
