# METADATA
# title: "Electronic advertising"
# description: |
#   Advertising sent electronically needs the recipient's consent or request and shows the sender's true identity. An asked-for
#   quotation is no advertising here; another request is recorded as a consent.
package outbound.cn.ad.art_43_consent

import data.outbound.lib.action
import data.outbound.lib.consents
import data.outbound.lib.finding

# METADATA
# title: "Consent to electronic advertising"
# custom:
#   rule_id: cn.ad/consent
#   article: CN-AD-43
#   effect: deny
#   message:
#     zh: "未经当事人同意或请求，不得以电子信息方式发送广告。"
#     en: "The recipient neither consented to nor asked for advertising."
#   remedy:
#     zh: "先取得同意。"
#     en: "Obtain consent first."
#   source: "Advertising Law of the PRC, article 43"
#   in_force_from: "2015-09-01T00:00:00+08:00"
#   in_force_until: null
#   status: confirm
findings contains finding.because(rego.metadata.rule()) if {
	action.is_advertising
	input.recipient.residence == "CN"
	not consents.is_given(input.action.purpose, "express")
}

# METADATA
# title: "The sender's true identity"
# custom:
#   rule_id: cn.ad/sender
#   article: CN-AD-43
#   effect: obligation
#   obligation: sender_identity
#   message:
#     zh: "广告中没有发送者的真实身份。"
#     en: "The advertising does not show who sends it."
#   remedy:
#     zh: "发送时附上发送者的真实身份。"
#     en: "The sender's identity is added on sending."
#   source: "Advertising Law of the PRC, article 43"
#   in_force_from: "2015-09-01T00:00:00+08:00"
#   in_force_until: null
#   status: confirm
findings contains finding.because(rego.metadata.rule()) if {
	action.is_advertising
	input.recipient.residence == "CN"
	not input.content.sender_identity == true
}
