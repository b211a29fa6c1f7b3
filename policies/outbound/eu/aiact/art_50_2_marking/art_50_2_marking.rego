# METADATA
# title: "AI-made content is marked"
# description: |
#   AI-made content carries a mark that machines can read. The article binds providers; here it is a house rule.
package outbound.eu.aiact.art_50_2_marking

import data.outbound.lib.action
import data.outbound.lib.finding

# METADATA
# title: "A machine-readable mark"
# custom:
#   rule_id: eu.aiact/marking
#   article: AIACT-50-2
#   effect: obligation
#   obligation: ai_label
#   message:
#     zh: "AI 生成内容缺少机器可读标识。"
#     en: "AI-made content lacks a machine-readable mark."
#   remedy:
#     zh: "发送时添加机器可读标识。"
#     en: "The mark is added on sending."
#   source: "Regulation (EU) 2024/1689 (AI Act), article 50(2), as a house rule"
#   in_force_from: "2026-08-02T00:00:00+02:00"
#   in_force_until: null
#   status: confirm
findings contains finding.because(rego.metadata.rule()) if {
	action.is_send
	input.recipient.residence in data.outbound.packs.eea
	not input.action.ai_generated == false
	not _is_marked
}

_is_marked if input.content.ai_label in {"implicit", "explicit_and_implicit"}
