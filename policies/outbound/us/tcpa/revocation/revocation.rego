# METADATA
# title: "Consent revoked"
# description: |
#   Consent may be revoked by any reasonable means; then calls and texts stop.
package outbound.us.tcpa.revocation

import data.outbound.lib.action
import data.outbound.lib.consents
import data.outbound.lib.finding
import data.outbound.lib.requests
import data.outbound.us.tcpa.scope

# METADATA
# title: "Revoked means stop"
# custom:
#   rule_id: us.tcpa/revoked
#   article: US-TCPA-REVOKE
#   effect: deny
#   message:
#     zh: "同意已被撤回，或无人知道是否撤回。"
#     en: "The consent was revoked, or nobody knows."
#   remedy:
#     zh: "停止拨打和发送；已撤回的，只有本人重新同意后才可恢复。"
#     en: "Stop; after a revocation only a new consent by the person reopens it."
#   source: "47 CFR 64.1200(a)(10) (Telephone Consumer Protection Act)"
#   in_force_from: "2015-07-10T00:00:00-04:00"
#   in_force_until: null
#   status: read
findings contains finding.because(rego.metadata.rule()) if {
	scope.applies
	_is_revoked
}

_is_revoked if consents.is_withdrawn(input.action.purpose)

_is_revoked if {
	action.is_advertising
	requests.is_opted_out
}
