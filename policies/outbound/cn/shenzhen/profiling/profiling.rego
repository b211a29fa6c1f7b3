# METADATA
# title: "Profiling in Shenzhen"
# description: |
#   A refusal of profiling binds in Shenzhen. Only where the city is known.
package outbound.cn.shenzhen.profiling

import data.outbound.lib.action
import data.outbound.lib.consents
import data.outbound.lib.finding
import data.outbound.lib.person
import data.outbound.lib.requests

# METADATA
# title: "A refusal of profiling binds"
# custom:
#   rule_id: cn.shenzhen/profiling
#   article: CN-SZ-PROFILE
#   effect: deny
#   message:
#     zh: "个人已拒绝用户画像或基于画像的推荐，或无人知道是否拒绝。"
#     en: "The person refused profiling or what is chosen by it, or nobody knows."
#   remedy:
#     zh: "停止画像，改用不针对个人特征的内容。"
#     en: "Stop profiling; use content that is not chosen by it."
#   source: "Data Regulations of the Shenzhen Special Economic Zone, article 29"
#   in_force_from: "2022-01-01T00:00:00+08:00"
#   in_force_until: null
#   status: confirm
findings contains finding.because(rego.metadata.rule()) if {
	input.recipient.residence == "CN"
	input.recipient.city == "shenzhen"
	person.is_protected
	action.is_profiling
	_is_refused
}

_is_refused if requests.is_open("objection_profiling")

_is_refused if consents.is_withdrawn("profiling")
