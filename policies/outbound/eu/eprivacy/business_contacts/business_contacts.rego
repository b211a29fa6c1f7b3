# METADATA
# title: "Business contacts"
# description: |
#   Some states ask for prior consent at work too; they stand in the table beside this rule. The soft opt-in lifts it.
package outbound.eu.eprivacy.business_contacts

import data.outbound.eu.eprivacy.art_13_2_soft_opt_in as soft_opt_in
import data.outbound.eu.eprivacy.scope
import data.outbound.lib.consents
import data.outbound.lib.finding

# METADATA
# title: "Consent at work"
# custom:
#   rule_id: eu.eprivacy/business-contacts
#   article: EPRIV-B2B
#   effect: deny
#   message:
#     zh: "该国要求对企业联系人也须事先同意。"
#     en: "The recipient's state asks for prior consent at work too."
#   remedy:
#     zh: "先取得该联系人的同意。"
#     en: "Obtain the contact's consent first."
#   source: "Gesetz gegen den unlauteren Wettbewerb (Germany), section 7(2); other states by their own laws"
#   in_force_from: "2004-07-08T00:00:00+02:00"
#   in_force_until: null
#   status: confirm
findings contains finding.because(rego.metadata.rule()) if {
	scope.needs_consent
	input.recipient.kind != "individual"
	input.recipient.residence in data.outbound.eu.eprivacy.business_contacts.opt_in_states
	not consents.is_given(input.action.purpose, "express")
	not soft_opt_in.lifts_consent
}
