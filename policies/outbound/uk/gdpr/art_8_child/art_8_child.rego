# METADATA
# title: "Consent of children"
# description: |
#   Below 13 consent is the guardian's.
package outbound.uk.gdpr.art_8_child

import data.outbound.lib.action
import data.outbound.lib.consents
import data.outbound.lib.finding
import data.outbound.lib.person
import data.outbound.uk.gdpr.scope

# METADATA
# title: "The guardian consents for a child"
# custom:
#   rule_id: uk.gdpr/guardian
#   article: UK-GDPR-8
#   effect: require_approval
#   message:
#     zh: "收件人未达到可自行同意的年龄，或可能未达到，且没有监护人的同意。"
#     en: "The recipient is too young to consent alone, or may be, and no guardian did."
#   remedy:
#     zh: "查明年龄；未达到的，取得监护人的同意。"
#     en: "Find out the age; if too young, obtain the guardian's consent."
#   source: "UK GDPR (Regulation (EU) 2016/679 as assimilated), article 8(1); Data Protection Act 2018, section 9"
#   in_force_from: "2020-12-31T23:00:00Z"
#   in_force_until: null
#   status: confirm
findings contains finding.because(rego.metadata.rule()) if {
	scope.applies
	consents.rests_on_consent
	person.is_younger_than(13)
	not consents.is_given_by_guardian(action.basis_purpose, "express")
}
