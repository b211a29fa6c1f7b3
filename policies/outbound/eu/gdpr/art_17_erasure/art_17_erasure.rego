# METADATA
# title: "Erasure"
# description: |
#   While the request is open, the data is not used.
package outbound.eu.gdpr.art_17_erasure

import data.outbound.eu.gdpr.scope
import data.outbound.lib.finding
import data.outbound.lib.requests

# METADATA
# title: "Erasure was asked"
# custom:
#   rule_id: eu.gdpr/erasure
#   article: GDPR-17
#   effect: deny
#   message:
#     zh: "个人已要求删除其数据，或无人知道有无此类请求。"
#     en: "The person asked for erasure, or nobody knows."
#   remedy:
#     zh: "停止处理，直至请求办结。"
#     en: "Stop until the request is settled."
#   source: "Regulation (EU) 2016/679 (GDPR), article 17"
#   in_force_from: "2018-05-25T00:00:00+02:00"
#   in_force_until: null
#   status: read
findings contains finding.because(rego.metadata.rule()) if {
	scope.applies
	requests.is_open("erasure")
}
