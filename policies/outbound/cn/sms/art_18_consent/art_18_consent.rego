# METADATA
# title: "Commercial texts only with consent"
# description: |
#   Without consent or request no commercial text; after a refusal no more.
package outbound.cn.sms.art_18_consent

import data.outbound.cn.sms.scope
import data.outbound.lib.consents
import data.outbound.lib.finding
import data.outbound.lib.requests

# METADATA
# title: "Consent before the first text"
# custom:
#   rule_id: cn.sms/consent
#   article: CN-SMS-18
#   effect: deny
#   message:
#     zh: "未经用户同意，不得发送商业性短信。"
#     en: "The person did not consent to commercial texts."
#   remedy:
#     zh: "先取得用户对短信营销的同意。"
#     en: "Obtain consent to texts first."
#   source: "Provisions on the Administration of Short Message Services, MIIT order 31 of 2015, article 18"
#   in_force_from: "2015-06-30T00:00:00+08:00"
#   in_force_until: null
#   status: read
findings contains finding.because(rego.metadata.rule()) if {
	scope.applies
	not consents.is_given(input.action.purpose, "express")
}

# METADATA
# title: "No more after a refusal"
# custom:
#   rule_id: cn.sms/refused
#   article: CN-SMS-18
#   effect: deny
#   message:
#     zh: "用户已拒绝接收商业性短信，或无人知道是否拒绝。"
#     en: "The person refused commercial texts, or nobody knows."
#   remedy:
#     zh: "停止发送；已拒绝的，只有本人重新同意后才可恢复。"
#     en: "Stop; after a refusal only a new consent by the person reopens it."
#   source: "Provisions on the Administration of Short Message Services, MIIT order 31 of 2015, article 18"
#   in_force_from: "2015-06-30T00:00:00+08:00"
#   in_force_until: null
#   status: read
findings contains finding.because(rego.metadata.rule()) if {
	scope.applies
	requests.is_opted_out
}
