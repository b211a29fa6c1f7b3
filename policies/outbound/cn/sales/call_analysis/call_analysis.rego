# METADATA
# title: "Call analysis"
# description: |
#   Calls are analysed only when the person was told before.
package outbound.cn.sales.call_analysis

import data.outbound.lib.finding
import data.outbound.lib.person

# METADATA
# title: "Told before the call is analysed"
# custom:
#   rule_id: cn.sales/call
#   article: CN-SALES-CALL
#   effect: deny
#   message:
#     zh: "分析通话前未告知对方，或无人知道是否告知。"
#     en: "The person was not told before that the call is analysed, or nobody knows."
#   remedy:
#     zh: "通话前先告知并留存记录。"
#     en: "Tell the person before the call and keep a record."
#   source: "Sales rules as reported for 2026-02-01; text to be confirmed by counsel"
#   in_force_from: "2026-02-01T00:00:00+08:00"
#   in_force_until: null
#   status: confirm
findings contains finding.because(rego.metadata.rule()) if {
	input.action.kind == "analyse_call"
	input.recipient.residence == "CN"
	person.is_protected
	not input.notice.call_analysis_disclosed == true
}
