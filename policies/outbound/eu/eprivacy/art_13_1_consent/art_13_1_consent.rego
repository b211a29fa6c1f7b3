# METADATA
# title: "Prior consent"
# description: |
#   E-mail, texts, instant messages and automated calls for marketing go to individuals only with their prior consent, unless
#   the soft opt-in lifts this.
package outbound.eu.eprivacy.art_13_1_consent

import data.outbound.eu.eprivacy.art_13_2_soft_opt_in as soft_opt_in
import data.outbound.eu.eprivacy.scope
import data.outbound.lib.consents
import data.outbound.lib.finding

# METADATA
# title: "Individuals consent before"
# custom:
#   rule_id: eu.eprivacy/consent
#   article: EPRIV-13-1
#   effect: deny
#   message:
#     zh: "未取得个人的事先同意，也不适用对客户的例外。"
#     en: "The person did not consent before, and no exception for customers holds."
#   remedy:
#     zh: "先取得本人对该渠道营销的同意。"
#     en: "Obtain consent to marketing on this channel first."
#   source: "Directive 2002/58/EC (ePrivacy), article 13(1)"
#   in_force_from: "2003-10-31T00:00:00+01:00"
#   in_force_until: null
#   status: read
findings contains finding.because(rego.metadata.rule()) if {
	scope.needs_consent
	input.recipient.kind == "individual"
	not consents.is_given(input.action.purpose, "express")
	not soft_opt_in.lifts_consent
}
