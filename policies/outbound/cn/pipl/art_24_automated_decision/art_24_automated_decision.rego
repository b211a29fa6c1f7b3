# METADATA
# title: "Automated decisions"
# description: |
#   Prices do not treat people unreasonably differently; marketing by automated decision offers a choice that is not personal
#   or an easy way to refuse; a significant effect is explained and a human looks at it on request.
package outbound.cn.pipl.art_24_automated_decision

import data.outbound.cn.pipl.scope
import data.outbound.lib.action
import data.outbound.lib.finding

# METADATA
# title: "A personal price is justified"
# custom:
#   rule_id: cn.pipl/personal-price
#   article: PIPL-24
#   effect: deny
#   message:
#     zh: "个性化价格偏离超过 5% 或偏离不明，且没有理由。"
#     en: "The personal price deviates by more than 5 %, or nobody knows by how much, without a justification."
#   remedy:
#     zh: "说明正当理由，或将价格调整到偏离 5% 以内。"
#     en: "Give the justification, or bring the price within 5 %."
#   source: "Personal Information Protection Law of the PRC, article 24(1)"
#   in_force_from: "2021-11-01T00:00:00+08:00"
#   in_force_until: null
#   status: read
findings contains finding.because(rego.metadata.rule()) if {
	scope.applies
	action.is_send
	not input.price.personalised == false
	not _is_within_tolerance
	not _is_justified
}

# METADATA
# title: "Marketing by automated decision can be refused"
# custom:
#   rule_id: cn.pipl/refusal-option
#   article: PIPL-24
#   effect: obligation
#   obligation: refusal_option
#   message:
#     zh: "自动化决策营销未提供非个性化选项或便捷拒绝方式，或未经检查。"
#     en: "Marketing by automated decision offers no other choice and no easy refusal, or nobody checked."
#   remedy:
#     zh: "发送时附上便捷的拒绝方式。"
#     en: "An easy way to refuse is added on sending."
#   source: "Personal Information Protection Law of the PRC, article 24(2)"
#   in_force_from: "2021-11-01T00:00:00+08:00"
#   in_force_until: null
#   status: read
findings contains finding.because(rego.metadata.rule()) if {
	scope.applies
	action.is_advertising
	scope.is_automated_decision
	not _can_refuse
}

# METADATA
# title: "A significant effect is reviewed by a human on request"
# custom:
#   rule_id: cn.pipl/human-review
#   article: PIPL-24
#   effect: require_approval
#   message:
#     zh: "对个人权益有重大影响，或无人知道有无影响，但未提供说明和人工复核。"
#     en: "It affects the person significantly, or nobody knows whether it does, and offers no human review."
#   remedy:
#     zh: "提供说明和人工复核渠道，或由人员审批。"
#     en: "Offer an explanation and human review, or have a person approve it."
#   source: "Personal Information Protection Law of the PRC, article 24(3)"
#   in_force_from: "2021-11-01T00:00:00+08:00"
#   in_force_until: null
#   status: read
findings contains finding.because(rego.metadata.rule()) if {
	scope.applies
	action.is_significant
	not input.choice.human_review == true
}

_is_within_tolerance if {
	is_number(input.price.deviation)
	abs(input.price.deviation) <= 0.05
}

_is_justified if {
	is_string(input.price.justification)
	trim_space(input.price.justification) != ""
}

_can_refuse if input.choice.non_personalised_option == true

_can_refuse if input.choice.easy_refusal == true

_can_refuse if input.content.opt_out == true
