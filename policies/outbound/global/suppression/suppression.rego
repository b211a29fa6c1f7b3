# METADATA
# title: "Opted out"
# description: |
#   Who opted out of marketing gets none. The internal list, an objection and a withdrawal are the same thing.
package outbound.global.suppression

import data.outbound.lib.action
import data.outbound.lib.finding
import data.outbound.lib.requests

# METADATA
# title: "The person opted out of marketing"
# custom:
#   rule_id: global/suppressed
#   article: GLOBAL-SUPPRESS
#   effect: deny
#   message:
#     zh: "收件人已退订营销，或无人知道是否退订。"
#     en: "The recipient opted out of marketing, or nobody knows."
#   remedy:
#     zh: "停止向其营销；已退订的，只有其本人重新同意后才可恢复。"
#     en: "Stop; after an opt-out only a new consent by the person reopens it."
#   source: "Salesmesh house rule"
#   in_force_from: "1970-01-01T00:00:00Z"
#   in_force_until: null
#   status: ours
findings contains finding.because(rego.metadata.rule()) if {
	action.is_advertising
	requests.is_opted_out
}
