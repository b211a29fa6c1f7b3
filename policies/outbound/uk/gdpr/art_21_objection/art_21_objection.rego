# METADATA
# title: "Objection"
# description: |
#   An objection to marketing, and to profiling for it, is absolute.
package outbound.uk.gdpr.art_21_objection

import data.outbound.lib.finding
import data.outbound.lib.gdpr
import data.outbound.uk.gdpr.scope

# METADATA
# title: "An objection binds"
# custom:
#   rule_id: uk.gdpr/objection
#   article: UK-GDPR-21
#   effect: deny
#   message:
#     zh: "个人已反对营销或为此进行的用户画像，或无人知道是否反对。"
#     en: "The person objected to marketing or to profiling for it, or nobody knows."
#   remedy:
#     zh: "停止营销和画像。"
#     en: "Stop the marketing and the profiling."
#   source: "UK GDPR (Regulation (EU) 2016/679 as assimilated), article 21(2), 21(3)"
#   in_force_from: "2020-12-31T23:00:00Z"
#   in_force_until: null
#   status: confirm
findings contains finding.because(rego.metadata.rule()) if {
	scope.applies
	gdpr.is_objected
}
