# METADATA
# title: "What the person asked for"
# description: |
#   An objection to marketing or to profiling, and a request to delete or to block the data, stop what they are about while they
#   are open.
package outbound.br.lgpd.art_18_requests

import data.outbound.br.lgpd.scope
import data.outbound.lib.finding
import data.outbound.lib.gdpr
import data.outbound.lib.requests

# METADATA
# title: "An objection binds"
# custom:
#   rule_id: br.lgpd/objection
#   article: BR-LGPD-18
#   effect: deny
#   message:
#     zh: "个人已反对营销或用户画像，或无人知道是否反对。"
#     en: "The person objected to marketing or to profiling, or nobody knows."
#   remedy:
#     zh: "停止营销和画像。"
#     en: "Stop the marketing and the profiling."
#   source: "Lei Geral de Proteção de Dados (Brazil, Law 13,709 of 2018), article 18(IX), 18 paragraph 2"
#   in_force_from: "2020-09-18T00:00:00-03:00"
#   in_force_until: null
#   status: read
findings contains finding.because(rego.metadata.rule()) if {
	scope.applies
	gdpr.is_objected
}

# METADATA
# title: "Deletion or blocking was asked"
# custom:
#   rule_id: br.lgpd/deletion
#   article: BR-LGPD-18
#   effect: deny
#   message:
#     zh: "个人已要求删除或封锁其数据，或无人知道有无此类请求。"
#     en: "The person asked for deletion or blocking, or nobody knows."
#   remedy:
#     zh: "停止处理，直至请求办结。"
#     en: "Stop until the request is settled."
#   source: "Lei Geral de Proteção de Dados (Brazil, Law 13,709 of 2018), article 18(IV), 18(VI)"
#   in_force_from: "2020-09-18T00:00:00-03:00"
#   in_force_until: null
#   status: read
findings contains finding.because(rego.metadata.rule()) if {
	scope.applies
	some request in {"erasure", "restriction"}
	requests.is_open(request)
}
