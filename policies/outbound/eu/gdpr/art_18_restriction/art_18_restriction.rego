# METADATA
# title: "Restriction"
# description: |
#   While the request is open, the data is not used.
package outbound.eu.gdpr.art_18_restriction

import data.outbound.eu.gdpr.scope
import data.outbound.lib.finding
import data.outbound.lib.requests

# METADATA
# title: "Restriction was asked"
# custom:
#   rule_id: eu.gdpr/restriction
#   article: GDPR-18
#   effect: deny
#   message:
#     zh: "个人已要求限制处理，或无人知道有无此类请求。"
#     en: "The person asked for restriction, or nobody knows."
#   remedy:
#     zh: "停止处理，直至请求办结。"
#     en: "Stop until the request is settled."
#   source: "Regulation (EU) 2016/679 (GDPR), article 18"
#   in_force_from: "2018-05-25T00:00:00+02:00"
#   in_force_until: null
#   status: read
findings contains finding.because(rego.metadata.rule()) if {
	scope.applies
	requests.is_open("restriction")
}
