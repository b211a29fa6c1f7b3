# METADATA
# title: "Labels of AI-made content"
# description: |
#   AI-made content sent to or from China carries an explicit and an implicit label.
package outbound.cn.ailabel.labels

import data.outbound.lib.action
import data.outbound.lib.finding

# METADATA
# title: "Explicit and implicit labels"
# custom:
#   rule_id: cn.ailabel/labels
#   article: CN-AILABEL
#   effect: obligation
#   obligation: ai_label
#   message:
#     zh: "AI 生成内容缺少显式和隐式标识。"
#     en: "AI-made content lacks its explicit and implicit labels."
#   remedy:
#     zh: "发送时添加显式和隐式标识。"
#     en: "Both labels are added on sending."
#   source: "Measures for Labelling AI-Generated Synthetic Content, 2025; GB 45438-2025"
#   in_force_from: "2025-09-01T00:00:00+08:00"
#   in_force_until: null
#   status: read
findings contains finding.because(rego.metadata.rule()) if {
	action.is_send
	_touches_china
	_is_made_by_ai
	not input.content.ai_label == "explicit_and_implicit"
}

_touches_china if input.recipient.residence == "CN"

_touches_china if input.sender.established_in == "CN"

_touches_china if not _is_established

_is_established if is_string(input.sender.established_in)

_is_made_by_ai if not input.action.ai_generated == false

_is_made_by_ai if input.action.ai_voice == true
