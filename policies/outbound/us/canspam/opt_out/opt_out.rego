# METADATA
# title: "Opt-out"
# description: |
#   A commercial e-mail says how to opt out; after that no more.
package outbound.us.canspam.opt_out

import data.outbound.lib.finding
import data.outbound.lib.requests
import data.outbound.us.canspam.scope

# METADATA
# title: "The opt-out is in the message"
# custom:
#   rule_id: us.canspam/opt-out
#   article: US-CANSPAM-OPTOUT
#   effect: obligation
#   obligation: opt_out
#   message:
#     zh: "邮件中没有退订方式。"
#     en: "The e-mail offers no opt-out."
#   remedy:
#     zh: "发送时附上退订方式。"
#     en: "The opt-out is added on sending."
#   source: "15 U.S.C. 7704(a)(3), (a)(5) (CAN-SPAM Act)"
#   in_force_from: "2004-01-01T00:00:00-05:00"
#   in_force_until: null
#   status: read
findings contains finding.because(rego.metadata.rule()) if {
	scope.applies
	not input.content.opt_out == true
}

# METADATA
# title: "No more after an opt-out"
# custom:
#   rule_id: us.canspam/opted-out
#   article: US-CANSPAM-OPTOUT
#   effect: deny
#   message:
#     zh: "收件人已退订，或无人知道是否退订。"
#     en: "The recipient opted out, or nobody knows."
#   remedy:
#     zh: "停止发送；已退订的，只有本人重新同意后才可恢复。"
#     en: "Stop; after an opt-out only a new consent by the person reopens it."
#   source: "15 U.S.C. 7704(a)(4) (CAN-SPAM Act)"
#   in_force_from: "2004-01-01T00:00:00-05:00"
#   in_force_until: null
#   status: read
findings contains finding.because(rego.metadata.rule()) if {
	scope.applies
	requests.is_opted_out
}
