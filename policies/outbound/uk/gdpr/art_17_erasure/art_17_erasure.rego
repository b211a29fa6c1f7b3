# METADATA
# title: "Erasure"
# description: |
#   While the request is open, the data is not used.
package outbound.uk.gdpr.art_17_erasure

import data.outbound.lib.finding
import data.outbound.lib.requests
import data.outbound.uk.gdpr.scope

# METADATA
# title: "Erasure was asked"
# custom:
#   rule_id: uk.gdpr/erasure
#   article: UK-GDPR-17
#   effect: deny
#   message:
#     zh: "个人已要求删除其数据，或无人知道有无此类请求。"
#     en: "The person asked for erasure, or nobody knows."
#   remedy:
#     zh: "停止处理，直至请求办结。"
#     en: "Stop until the request is settled."
#   source: "UK GDPR (Regulation (EU) 2016/679 as assimilated), article 17"
#   in_force_from: "2020-12-31T23:00:00Z"
#   in_force_until: null
#   status: confirm
findings contains finding.because(rego.metadata.rule()) if {
	scope.applies
	requests.is_open("erasure")
}
