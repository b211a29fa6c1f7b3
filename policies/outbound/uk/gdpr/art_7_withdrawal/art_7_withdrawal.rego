# METADATA
# title: "Consent withdrawn"
# description: |
#   Consent may be withdrawn at any time; processing that rests on it stops.
package outbound.uk.gdpr.art_7_withdrawal

import data.outbound.lib.action
import data.outbound.lib.consents
import data.outbound.lib.finding
import data.outbound.uk.gdpr.scope

# METADATA
# title: "Withdrawn consent stops the processing"
# custom:
#   rule_id: uk.gdpr/withdrawal
#   article: UK-GDPR-7
#   effect: deny
#   message:
#     zh: "同意已被撤回，或无人知道是否撤回。"
#     en: "The consent was withdrawn, or nobody knows."
#   remedy:
#     zh: "停止处理；已撤回的，只有本人重新同意后才可恢复。"
#     en: "Stop; after a withdrawal only a new consent by the person reopens it."
#   source: "UK GDPR (Regulation (EU) 2016/679 as assimilated), article 7(3)"
#   in_force_from: "2020-12-31T23:00:00Z"
#   in_force_until: null
#   status: confirm
findings contains finding.because(rego.metadata.rule()) if {
	scope.applies
	consents.is_withdrawn(action.basis_purpose)
}
