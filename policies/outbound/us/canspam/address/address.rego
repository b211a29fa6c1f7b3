# METADATA
# title: "Address, label and honest subject"
# description: |
#   A commercial e-mail carries a postal address, is identified as an advertisement, names its sender and does not mislead.
package outbound.us.canspam.address

import data.outbound.lib.finding
import data.outbound.us.canspam.scope

# METADATA
# title: "The postal address is in the message"
# custom:
#   rule_id: us.canspam/postal-address
#   article: US-CANSPAM-ADDRESS
#   effect: obligation
#   obligation: postal_address
#   message:
#     zh: "邮件中没有邮政地址。"
#     en: "The e-mail gives no postal address."
#   remedy:
#     zh: "发送时附上有效的邮政地址。"
#     en: "The postal address is added on sending."
#   source: "15 U.S.C. 7704(a)(5) (CAN-SPAM Act)"
#   in_force_from: "2004-01-01T00:00:00-05:00"
#   in_force_until: null
#   status: read
findings contains finding.because(rego.metadata.rule()) if {
	scope.applies
	not input.content.postal_address == true
}

# METADATA
# title: "It is identified as an advertisement"
# custom:
#   rule_id: us.canspam/ad-label
#   article: US-CANSPAM-ADDRESS
#   effect: obligation
#   obligation: ad_label
#   message:
#     zh: "邮件未标明为广告。"
#     en: "The e-mail is not identified as an advertisement."
#   remedy:
#     zh: "发送时标明为广告。"
#     en: "It is marked as an advertisement on sending."
#   source: "15 U.S.C. 7704(a)(5) (CAN-SPAM Act)"
#   in_force_from: "2004-01-01T00:00:00-05:00"
#   in_force_until: null
#   status: read
findings contains finding.because(rego.metadata.rule()) if {
	scope.applies
	not input.content.ad_label == true
}

# METADATA
# title: "The sender is named"
# custom:
#   rule_id: us.canspam/sender
#   article: US-CANSPAM-ADDRESS
#   effect: obligation
#   obligation: sender_identity
#   message:
#     zh: "邮件中没有发送者身份。"
#     en: "The e-mail does not name its sender."
#   remedy:
#     zh: "发送时附上发送者名称。"
#     en: "The sender's name is added on sending."
#   source: "15 U.S.C. 7704(a)(1) (CAN-SPAM Act)"
#   in_force_from: "2004-01-01T00:00:00-05:00"
#   in_force_until: null
#   status: read
findings contains finding.because(rego.metadata.rule()) if {
	scope.applies
	not input.content.sender_identity == true
}

# METADATA
# title: "The subject does not mislead"
# custom:
#   rule_id: us.canspam/misleading
#   article: US-CANSPAM-ADDRESS
#   effect: deny
#   message:
#     zh: "邮件主题具有误导性，或未经检查。"
#     en: "The subject misleads, or was not checked."
#   remedy:
#     zh: "改正主题后重新提交。"
#     en: "Correct the subject and ask again."
#   source: "15 U.S.C. 7704(a)(2) (CAN-SPAM Act)"
#   in_force_from: "2004-01-01T00:00:00-05:00"
#   in_force_until: null
#   status: read
findings contains finding.because(rego.metadata.rule()) if {
	scope.applies
	not input.content.misleading_subject == false
}
