# METADATA
# title: "Tranquillity of private life"
# description: |
#   Nobody disturbs an individual by telephone, text, instant message or e-mail without clear consent. A named contact at work
#   is an individual too; an address without a person is none.
package outbound.cn.civil.art_1033_tranquillity

import data.outbound.lib.action
import data.outbound.lib.consents
import data.outbound.lib.finding
import data.outbound.lib.person

# METADATA
# title: "Individuals are not disturbed"
# custom:
#   rule_id: cn.civil/tranquillity
#   article: CN-CIVIL-1033
#   effect: deny
#   message:
#     zh: "未经个人明确同意，不得以电话、短信、即时通讯、邮件侵扰其私人生活安宁。"
#     en: "The person did not clearly consent to be contacted this way."
#   remedy:
#     zh: "先取得本人的明确同意。"
#     en: "Obtain the person's clear consent first."
#   source: "Civil Code of the PRC, article 1033(1)"
#   in_force_from: "2021-01-01T00:00:00+08:00"
#   in_force_until: null
#   status: confirm
findings contains finding.because(rego.metadata.rule()) if {
	action.is_advertising
	input.recipient.residence == "CN"
	person.is_protected
	input.action.channel in {"call", "ai_call", "sms", "im", "email"}
	not consents.is_given(input.action.purpose, "express")
}
