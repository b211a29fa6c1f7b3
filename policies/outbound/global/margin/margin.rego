# METADATA
# title: "Margin of quotations"
# description: |
#   A quotation outside the margin goes out only when a person approves it.
package outbound.global.margin

import data.outbound.lib.action
import data.outbound.lib.finding

# METADATA
# title: "A quotation outside the margin"
# custom:
#   rule_id: global/margin
#   article: GLOBAL-MARGIN
#   effect: require_approval
#   message:
#     zh: "报价超出允许的毛利范围，或未经核对。"
#     en: "The quotation is outside the margin, or nobody checked it."
#   remedy:
#     zh: "由有权限的人审批，或调整报价。"
#     en: "Have it approved, or change the price."
#   source: "Salesmesh house rule"
#   in_force_from: "1970-01-01T00:00:00Z"
#   in_force_until: null
#   status: ours
findings contains finding.because(rego.metadata.rule()) if {
	action.is_send
	_is_quotation
	not input.price.within_margin == true
}

_is_quotation if input.action.purpose == "quotation"

_is_quotation if input.action.channel == "quotation"
