# METADATA
# title: "Consent or deemed consent"
# description: |
#   Personal data is used with consent, which may be deemed from what the person did: the implied form is enough here. Consent
#   deemed from a notice is none for marketing and is not to be entered as consent to it. Other messages may rest on what the
#   act lets stand in for consent; a mere interest of the sender is not among it.
package outbound.sg.pdpa.s_13_consent

import data.outbound.lib.action
import data.outbound.lib.consents
import data.outbound.lib.finding
import data.outbound.sg.pdpa.scope

# METADATA
# title: "Marketing needs consent or deemed consent"
# custom:
#   rule_id: sg.pdpa/marketing-consent
#   article: SG-PDPA-13
#   effect: deny
#   message:
#     zh: "营销没有本人的同意（含视为同意）。"
#     en: "There is no consent, given or deemed, to this marketing."
#   remedy:
#     zh: "先取得本人对该用途的同意。"
#     en: "Obtain the consent of the person for this purpose first."
#   source: "Personal Data Protection Act 2012 (Singapore), sections 13 to 15A"
#   in_force_from: "2014-07-02T00:00:00+08:00"
#   in_force_until: null
#   status: read
findings contains finding.because(rego.metadata.rule()) if {
	scope.applies
	action.is_advertising
	not consents.is_given(input.action.purpose, "implied")
}

# METADATA
# title: "Other uses need consent or what the act puts in its place"
# custom:
#   rule_id: sg.pdpa/basis
#   article: SG-PDPA-13
#   effect: deny
#   message:
#     zh: "没有同意，也没有法律允许的其他依据。"
#     en: "There is neither consent nor another ground that the act allows."
#   remedy:
#     zh: "取得同意，或记录合同、法定义务等依据。"
#     en: "Obtain consent, or record the contract, the legal duty or another ground."
#   source: "Personal Data Protection Act 2012 (Singapore), sections 13, 15, 17 and First Schedule"
#   in_force_from: "2014-07-02T00:00:00+08:00"
#   in_force_until: null
#   status: read
findings contains finding.because(rego.metadata.rule()) if {
	scope.applies
	not action.is_advertising
	not _is_allowed
}

_is_allowed if consents.is_given(action.basis_purpose, "implied")

_is_allowed if consents.rests_on({"contract", "legal_obligation", "vital", "public_task", "public_information"})
