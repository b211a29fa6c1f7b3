# METADATA
# title: "Erasure"
# description: |
#   Data whose erasure was asked is not used any more.
package outbound.cn.pipl.art_47_erasure

import data.outbound.cn.pipl.scope
import data.outbound.lib.finding
import data.outbound.lib.requests

# METADATA
# title: "Erasure was asked"
# custom:
#   rule_id: cn.pipl/erasure
#   article: PIPL-47
#   effect: deny
#   message:
#     zh: "个人已要求删除其信息，或无人知道有无此类请求。"
#     en: "The person asked for erasure, or nobody knows."
#   remedy:
#     zh: "停止使用；有请求的，完成删除。"
#     en: "Stop using the data; erase it where that was asked."
#   source: "Personal Information Protection Law of the PRC, article 47"
#   in_force_from: "2021-11-01T00:00:00+08:00"
#   in_force_until: null
#   status: read
findings contains finding.because(rego.metadata.rule()) if {
	scope.applies
	requests.is_open("erasure")
}
