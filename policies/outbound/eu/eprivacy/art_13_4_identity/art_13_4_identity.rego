# METADATA
# title: "Identity and refusal"
# description: |
#   The sender is not disguised, is named, and gives an address to refuse at.
package outbound.eu.eprivacy.art_13_4_identity

import data.outbound.eu.eprivacy.scope
import data.outbound.lib.action
import data.outbound.lib.finding

# METADATA
# title: "The sender is not disguised"
# custom:
#   rule_id: eu.eprivacy/disguised
#   article: EPRIV-13-4
#   effect: deny
#   message:
#     zh: "主题或发送者具有误导性，或未经检查。"
#     en: "The subject or the sender misleads, or was not checked."
#   remedy:
#     zh: "改正主题后重新提交。"
#     en: "Correct the subject and ask again."
#   source: "Directive 2002/58/EC (ePrivacy), article 13(4)"
#   in_force_from: "2003-10-31T00:00:00+01:00"
#   in_force_until: null
#   status: read
findings contains finding.because(rego.metadata.rule()) if {
	scope.applies
	action.is_electronic_mail
	not input.content.misleading_subject == false
}

# METADATA
# title: "An address to refuse at"
# custom:
#   rule_id: eu.eprivacy/opt-out
#   article: EPRIV-13-4
#   effect: obligation
#   obligation: opt_out
#   message:
#     zh: "没有可用于拒收的地址。"
#     en: "There is no address to refuse at."
#   remedy:
#     zh: "发送时附上拒收地址。"
#     en: "The address is added on sending."
#   source: "Directive 2002/58/EC (ePrivacy), article 13(4)"
#   in_force_from: "2003-10-31T00:00:00+01:00"
#   in_force_until: null
#   status: read
findings contains finding.because(rego.metadata.rule()) if {
	scope.applies
	action.is_electronic_mail
	not input.content.opt_out == true
}

# METADATA
# title: "The sender is named"
# custom:
#   rule_id: eu.eprivacy/sender
#   article: EPRIV-13-4
#   effect: obligation
#   obligation: sender_identity
#   message:
#     zh: "没有发送者身份。"
#     en: "The sender is not named."
#   remedy:
#     zh: "发送时附上发送者名称。"
#     en: "The sender's name is added on sending."
#   source: "Directive 2002/58/EC (ePrivacy), article 13(4)"
#   in_force_from: "2003-10-31T00:00:00+01:00"
#   in_force_until: null
#   status: read
findings contains finding.because(rego.metadata.rule()) if {
	scope.applies
	not input.content.sender_identity == true
}
