# METADATA
# title: "Commercial e-mail"
# description: |
#   Express consent of the recipient, and 广告 or AD at the beginning of the subject.
package outbound.cn.mail.art_13_consent

import data.outbound.cn.mail.scope
import data.outbound.lib.consents
import data.outbound.lib.finding

# METADATA
# title: "Express consent to e-mail"
# custom:
#   rule_id: cn.mail/consent
#   article: CN-MAIL-13
#   effect: deny
#   message:
#     zh: "未经收件人明确同意，不得发送商业性电子邮件。"
#     en: "The recipient did not expressly consent to commercial e-mail."
#   remedy:
#     zh: "先取得收件人对邮件营销的明确同意。"
#     en: "Obtain express consent to e-mail first."
#   source: "Measures for the Administration of Internet E-mail Services, MII order 38 of 2006, article 13"
#   in_force_from: "2006-03-30T00:00:00+08:00"
#   in_force_until: null
#   status: read
findings contains finding.because(rego.metadata.rule()) if {
	scope.applies
	not consents.is_given(input.action.purpose, "express")
}

# METADATA
# title: "The subject says it is advertising"
# custom:
#   rule_id: cn.mail/ad-label
#   article: CN-MAIL-13
#   effect: obligation
#   obligation: ad_label
#   message:
#     zh: "邮件标题前没有“广告”或“AD”字样。"
#     en: "The subject does not begin with 广告 or AD."
#   remedy:
#     zh: "发送时在标题前加注“广告”。"
#     en: "The label is put before the subject on sending."
#   source: "Measures for the Administration of Internet E-mail Services, MII order 38 of 2006, article 13"
#   in_force_from: "2006-03-30T00:00:00+08:00"
#   in_force_until: null
#   status: read
findings contains finding.because(rego.metadata.rule()) if {
	scope.applies
	not input.content.ad_label == true
}
