# METADATA
# title: "Refusing commercial e-mail"
# description: |
#   A contact for refusing, valid for 30 days; after a refusal no more.
package outbound.cn.mail.art_14_refusal

import data.outbound.cn.mail.scope
import data.outbound.lib.finding
import data.outbound.lib.requests

# METADATA
# title: "A contact for refusing"
# custom:
#   rule_id: cn.mail/opt-out
#   article: CN-MAIL-14
#   effect: obligation
#   obligation: opt_out
#   message:
#     zh: "邮件中没有拒收联系方式。"
#     en: "The e-mail gives no contact for refusing."
#   remedy:
#     zh: "发送时附上至少 30 天有效的拒收联系方式。"
#     en: "A contact valid for at least 30 days is added on sending."
#   source: "Measures for the Administration of Internet E-mail Services, MII order 38 of 2006, article 14"
#   in_force_from: "2006-03-30T00:00:00+08:00"
#   in_force_until: null
#   status: read
findings contains finding.because(rego.metadata.rule()) if {
	scope.applies
	not input.content.opt_out == true
}

# METADATA
# title: "No more after a refusal"
# custom:
#   rule_id: cn.mail/refused
#   article: CN-MAIL-14
#   effect: deny
#   message:
#     zh: "收件人已拒绝接收商业性电子邮件，或无人知道是否拒绝。"
#     en: "The recipient refused commercial e-mail, or nobody knows."
#   remedy:
#     zh: "停止发送；已拒绝的，只有本人重新同意后才可恢复。"
#     en: "Stop; after a refusal only a new consent by the person reopens it."
#   source: "Measures for the Administration of Internet E-mail Services, MII order 38 of 2006, article 14"
#   in_force_from: "2006-03-30T00:00:00+08:00"
#   in_force_until: null
#   status: read
findings contains finding.because(rego.metadata.rule()) if {
	scope.applies
	requests.is_opted_out
}
