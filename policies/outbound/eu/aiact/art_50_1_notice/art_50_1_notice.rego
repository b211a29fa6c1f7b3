# METADATA
# title: "Told when talking to AI"
# description: |
#   A person who talks to an AI, on a call or in a chat, is told. The article binds providers; here it is a house rule.
package outbound.eu.aiact.art_50_1_notice

import data.outbound.lib.action
import data.outbound.lib.finding

# METADATA
# title: "The person is told that it is an AI"
# custom:
#   rule_id: eu.aiact/notice
#   article: AIACT-50-1
#   effect: obligation
#   obligation: ai_notice
#   message:
#     zh: "未告知对方正在与 AI 交流。"
#     en: "The person is not told that it talks to an AI."
#   remedy:
#     zh: "开始时说明对方为 AI。"
#     en: "The notice is given at the beginning."
#   source: "Regulation (EU) 2024/1689 (AI Act), article 50(1), as a house rule"
#   in_force_from: "2026-08-02T00:00:00+02:00"
#   in_force_until: null
#   status: confirm
findings contains finding.because(rego.metadata.rule()) if {
	action.is_send
	input.recipient.residence in data.outbound.packs.eea
	_is_conversation
	not input.content.ai_disclosed == true
}

_is_conversation if action.is_machine_call

_is_conversation if {
	input.action.channel == "im"
	not input.action.ai_generated == false
}
