# METADATA
# title: "Asked to stop"
# description: |
#   Whoever asks to stop using the data in direct marketing is obeyed, at any time and however they asked.
package outbound.hk.pdpo.s_35g_stop

import data.outbound.hk.pdpo.scope
import data.outbound.lib.action
import data.outbound.lib.finding
import data.outbound.lib.requests

# METADATA
# title: "The person asked to stop"
# custom:
#   rule_id: hk.pdpo/stop
#   article: HK-PDPO-35G
#   effect: deny
#   message:
#     zh: "本人已要求停止在直接促销中使用其数据，或无人知道有无此类要求。"
#     en: "The person asked to stop the direct marketing, or nobody knows."
#   remedy:
#     zh: "停止促销；已要求停止的，只有本人重新同意后才可恢复。"
#     en: "Stop; after such a request only a new consent by the person reopens it."
#   source: "Personal Data (Privacy) Ordinance (Hong Kong), section 35G"
#   in_force_from: "2013-04-01T00:00:00+08:00"
#   in_force_until: null
#   status: read
findings contains finding.because(rego.metadata.rule()) if {
	scope.applies
	action.serves_marketing
	requests.is_opted_out
}
