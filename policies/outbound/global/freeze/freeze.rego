# METADATA
# title: "Frozen channels"
# description: |
#   A frozen team may not use its frozen channels. The list binds only while the team is frozen.
package outbound.global.freeze

import data.outbound.lib.finding

# METADATA
# title: "The sender's team is frozen on this channel"
# custom:
#   rule_id: global/freeze
#   article: GLOBAL-FREEZE
#   effect: deny
#   message:
#     zh: "发送团队的该渠道已被冻结，或无人知道是否冻结。"
#     en: "The sending team is frozen on this channel, or nobody knows."
#   remedy:
#     zh: "查明团队状态；已冻结的，等待解冻，或由合规主管解除冻结后再提交。"
#     en: "Find out how the team stands; if it is frozen, wait or have the compliance lead lift the freeze, then ask again."
#   source: "Salesmesh house rule"
#   in_force_from: "1970-01-01T00:00:00Z"
#   in_force_until: null
#   status: ours
findings contains finding.because(rego.metadata.rule()) if {
	not input.sender.frozen == false
	not _is_other_channel
}

_is_other_channel if {
	is_array(input.sender.frozen_channels)
	not _is_listed
}

_is_listed if input.action.channel in input.sender.frozen_channels
