# METADATA
# title: "Objection"
# description: |
#   An objection to marketing, and to profiling for it, is absolute.
package outbound.eu.gdpr.art_21_objection

import data.outbound.eu.gdpr.scope
import data.outbound.lib.finding
import data.outbound.lib.gdpr

# METADATA
# title: "An objection binds"
# custom:
#   rule_id: eu.gdpr/objection
#   article: GDPR-21
#   effect: deny
#   message:
#     zh: "个人已反对营销或为此进行的用户画像，或无人知道是否反对。"
#     en: "The person objected to marketing or to profiling for it, or nobody knows."
#   remedy:
#     zh: "停止营销和画像。"
#     en: "Stop the marketing and the profiling."
#   source: "Regulation (EU) 2016/679 (GDPR), article 21(2), 21(3)"
#   in_force_from: "2018-05-25T00:00:00+02:00"
#   in_force_until: null
#   status: read
findings contains finding.because(rego.metadata.rule()) if {
	scope.applies
	gdpr.is_objected
}
