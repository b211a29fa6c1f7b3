# METADATA
# title: "Retention"
# description: |
#   Data is kept no longer than its purpose needs; then it is not used any more.
package outbound.cn.pipl.art_19_retention

import data.outbound.cn.pipl.scope
import data.outbound.lib.finding
import data.outbound.lib.person

# METADATA
# title: "The retention period is not over"
# custom:
#   rule_id: cn.pipl/retention
#   article: PIPL-19
#   effect: deny
#   message:
#     zh: "保存期限已届满或未知。"
#     en: "The retention period is over or not known."
#   remedy:
#     zh: "删除数据；如仍需保存，先依法确定并记录保存期限。"
#     en: "Delete the data; if it is still needed, first set and record a lawful period."
#   source: "Personal Information Protection Law of the PRC, article 19"
#   in_force_from: "2021-11-01T00:00:00+08:00"
#   in_force_until: null
#   status: read
findings contains finding.because(rego.metadata.rule()) if {
	scope.applies
	not person.is_within_retention
}
