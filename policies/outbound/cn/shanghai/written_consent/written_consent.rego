# METADATA
# title: "Written consent in Shanghai"
# description: |
#   Automated marketing, quotations and surveys to recipients in Shanghai need written consent, as the source describes. Where
#   neither region nor city is known, it may be Shanghai.
package outbound.cn.shanghai.written_consent

import data.outbound.lib.action
import data.outbound.lib.consents
import data.outbound.lib.finding

# METADATA
# title: "Written consent to automated follow-up"
# custom:
#   rule_id: cn.shanghai/written-consent
#   article: CN-SH-CONSENT
#   effect: require_approval
#   message:
#     zh: "向上海收件人自动发送营销、报价或调查须有书面同意。"
#     en: "Automated marketing, quotations and surveys in Shanghai need written consent."
#   remedy:
#     zh: "取得书面同意，或由人员审批。"
#     en: "Obtain written consent, or have a person approve it."
#   source: "Shanghai rules as reported in the trade press; text to be confirmed by counsel"
#   in_force_from: "2022-01-01T00:00:00+08:00"
#   in_force_until: null
#   status: confirm
findings contains finding.because(rego.metadata.rule()) if {
	action.is_send
	input.recipient.residence == "CN"
	_may_be_shanghai
	action.is_automated
	input.action.purpose in {"marketing", "quotation", "survey"}
	not consents.is_given(input.action.purpose, "written")
}

_may_be_shanghai if input.recipient.region == "31"

_may_be_shanghai if input.recipient.city == "shanghai"

_may_be_shanghai if {
	not _has_region
	not _has_city
}

_has_region if is_string(input.recipient.region)

_has_city if is_string(input.recipient.city)
