# METADATA
# title: "Notice before processing"
# description: |
#   The person is told who processes what, why and for how long, before it begins.
package outbound.cn.pipl.art_17_notice

import data.outbound.cn.pipl.scope
import data.outbound.lib.finding

# METADATA
# title: "The person is told before"
# custom:
#   rule_id: cn.pipl/notice
#   article: PIPL-17
#   effect: deny
#   message:
#     zh: "处理前未告知个人，或不知道是否已告知。"
#     en: "The person was not told before, or nobody knows."
#   remedy:
#     zh: "先完成告知，再提交。"
#     en: "Give the notice first, then ask again."
#   source: "Personal Information Protection Law of the PRC, article 17"
#   in_force_from: "2021-11-01T00:00:00+08:00"
#   in_force_until: null
#   status: read
findings contains finding.because(rego.metadata.rule()) if {
	scope.applies
	not input.notice.given == true
}
