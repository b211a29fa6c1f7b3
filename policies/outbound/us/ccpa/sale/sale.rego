# METADATA
# title: "Opt-out of sale and sharing"
# description: |
#   After an opt-out personal information is neither sold nor shared.
package outbound.us.ccpa.sale

import data.outbound.lib.finding
import data.outbound.lib.person
import data.outbound.lib.requests
import data.outbound.us.ccpa.scope

# METADATA
# title: "No sale after an opt-out"
# custom:
#   rule_id: us.ccpa/sale
#   article: US-CCPA-OPTOUT
#   effect: deny
#   message:
#     zh: "个人已拒绝出售或共享其信息，或无人知道是否拒绝。"
#     en: "The person opted out of the sale or sharing of its data, or nobody knows."
#   remedy:
#     zh: "停止出售和共享后重新提交。"
#     en: "Stop selling and sharing, then ask again."
#   source: "California Civil Code 1798.120"
#   in_force_from: "2020-01-01T00:00:00-08:00"
#   in_force_until: null
#   status: read
findings contains finding.because(rego.metadata.rule()) if {
	scope.applies
	person.is_shared
	requests.is_open("opt_out_sale")
}
