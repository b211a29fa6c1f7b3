# METADATA
# title: "Chat records"
# description: |
#   Collecting the chat records of customers needs their separate authorisation.
package outbound.cn.sales.chat_records

import data.outbound.lib.consents
import data.outbound.lib.finding
import data.outbound.lib.person

# METADATA
# title: "Separate authorisation for chat records"
# custom:
#   rule_id: cn.sales/chat
#   article: CN-SALES-CHAT
#   effect: require_approval
#   message:
#     zh: "收集聊天记录未取得单独授权。"
#     en: "Chat records are collected without separate authorisation."
#   remedy:
#     zh: "取得收集聊天记录的单独同意。"
#     en: "Obtain separate consent for chat records."
#   source: "Sales rules as reported for 2026-02-01; text to be confirmed by counsel"
#   in_force_from: "2026-02-01T00:00:00+08:00"
#   in_force_until: null
#   status: confirm
findings contains finding.because(rego.metadata.rule()) if {
	input.action.kind == "collect_chat"
	input.recipient.residence == "CN"
	person.is_protected
	not consents.is_given("chat_records", "separate")
}
