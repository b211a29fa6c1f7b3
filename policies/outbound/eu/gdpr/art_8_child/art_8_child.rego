# METADATA
# title: "Consent of children"
# description: |
#   Below the age that the state chose, 13 to 16, consent is the guardian's. By where the child lives, else by where the
#   sender is established; 16 where neither is known.
package outbound.eu.gdpr.art_8_child

import data.outbound.eu.gdpr.scope
import data.outbound.lib.action
import data.outbound.lib.consents
import data.outbound.lib.finding
import data.outbound.lib.person

# METADATA
# title: "The guardian consents for a child"
# custom:
#   rule_id: eu.gdpr/guardian
#   article: GDPR-8
#   effect: require_approval
#   message:
#     zh: "收件人未达到可自行同意的年龄，或可能未达到，且没有监护人的同意。"
#     en: "The recipient is too young to consent alone, or may be, and no guardian did."
#   remedy:
#     zh: "查明年龄；未达到的，取得监护人的同意。"
#     en: "Find out the age; if too young, obtain the guardian's consent."
#   source: "Regulation (EU) 2016/679 (GDPR), article 8(1)"
#   in_force_from: "2018-05-25T00:00:00+02:00"
#   in_force_until: null
#   status: read
findings contains finding.because(rego.metadata.rule()) if {
	scope.applies
	consents.rests_on_consent
	person.is_younger_than(_age)
	not consents.is_given_by_guardian(action.basis_purpose, "express")
}

default _age := 16

_age := age if {
	age := data.outbound.eu.gdpr.art_8_child.ages[input.recipient.residence]
} else := age if {
	age := data.outbound.eu.gdpr.art_8_child.ages[input.sender.established_in]
}
