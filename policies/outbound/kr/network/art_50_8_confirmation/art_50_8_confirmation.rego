# METADATA
# title: "Consent is confirmed again"
# description: |
#   Every two years the sender confirms with the recipient that the consent stands.
package outbound.kr.network.art_50_8_confirmation

import data.outbound.kr.network.scope
import data.outbound.lib.clock
import data.outbound.lib.consents
import data.outbound.lib.finding

# METADATA
# title: "Confirmed within two years"
# custom:
#   rule_id: kr.network/confirmation
#   article: KR-NA-50-8
#   effect: require_approval
#   message:
#     zh: "同意已满两年未再确认，或无人知道何时确认。"
#     en: "The consent was not confirmed for two years, or nobody knows when it was."
#   remedy:
#     zh: "向本人确认同意仍然有效，并记录确认时间。"
#     en: "Confirm with the recipient that the consent stands, and record when."
#   source: "Act on Promotion of Information and Communications Network Utilization and Information Protection (Korea), article 50(8)"
#   in_force_from: "2014-11-29T00:00:00+09:00"
#   in_force_until: null
#   status: read
findings contains finding.because(rego.metadata.rule()) if {
	scope.applies
	consents.rests_on_consent
	some instants in consents.confirmations(input.action.purpose)
	not _is_recent(instants)
}

_is_recent(instants) if {
	some instant in instants
	clock.is_within_months(instant, 24)
}
