# METADATA
# title: "Consent withdrawn"
# description: |
#   A person may withdraw consent at any time; processing that rests on it stops.
package outbound.cn.pipl.art_15_withdrawal

import data.outbound.cn.pipl.scope
import data.outbound.lib.action
import data.outbound.lib.consents
import data.outbound.lib.finding

# METADATA
# title: "Withdrawn consent stops the processing"
# custom:
#   rule_id: cn.pipl/withdrawal
#   article: PIPL-15
#   effect: deny
#   message:
#     zh: "同意已被撤回，或无人知道是否撤回。"
#     en: "The consent was withdrawn, or nobody knows."
#   remedy:
#     zh: "停止处理；已撤回的，只有本人重新同意后才可恢复。"
#     en: "Stop; after a withdrawal only a new consent by the person reopens it."
#   source: "Personal Information Protection Law of the PRC, article 15"
#   in_force_from: "2021-11-01T00:00:00+08:00"
#   in_force_until: null
#   status: read
findings contains finding.because(rego.metadata.rule()) if {
	scope.applies
	consents.is_withdrawn(action.basis_purpose)
}
