# METADATA
# title: "Identity and refusal"
# description: |
#   The sender is not disguised, is named, and gives an address to refuse at.
package outbound.uk.pecr.reg_23_identity

import data.outbound.lib.action
import data.outbound.lib.finding
import data.outbound.uk.pecr.scope

# METADATA
# title: "The sender is not disguised"
# custom:
#   rule_id: uk.pecr/disguised
#   article: UK-PECR-23
#   effect: deny
#   message:
#     zh: "主题或发送者具有误导性，或未经检查。"
#     en: "The subject or the sender misleads, or was not checked."
#   remedy:
#     zh: "改正主题后重新提交。"
#     en: "Correct the subject and ask again."
#   source: "Privacy and Electronic Communications (EC Directive) Regulations 2003 (PECR), regulation 23(a)"
#   in_force_from: "2003-12-11T00:00:00Z"
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
#   rule_id: uk.pecr/opt-out
#   article: UK-PECR-23
#   effect: obligation
#   obligation: opt_out
#   message:
#     zh: "没有可用于拒收的地址。"
#     en: "There is no address to refuse at."
#   remedy:
#     zh: "发送时附上拒收地址。"
#     en: "The address is added on sending."
#   source: "Privacy and Electronic Communications (EC Directive) Regulations 2003 (PECR), regulation 23(b)"
#   in_force_from: "2003-12-11T00:00:00Z"
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
#   rule_id: uk.pecr/sender
#   article: UK-PECR-23
#   effect: obligation
#   obligation: sender_identity
#   message:
#     zh: "没有发送者身份。"
#     en: "The sender is not named."
#   remedy:
#     zh: "发送时附上发送者名称。"
#     en: "The sender's name is added on sending."
#   source: "Privacy and Electronic Communications (EC Directive) Regulations 2003 (PECR), regulation 23(a), 24"
#   in_force_from: "2003-12-11T00:00:00Z"
#   in_force_until: null
#   status: read
findings contains finding.because(rego.metadata.rule()) if {
	scope.applies
	not input.content.sender_identity == true
}
