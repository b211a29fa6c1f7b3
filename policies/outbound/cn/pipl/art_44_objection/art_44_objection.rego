# METADATA
# title: "Objection and restriction"
# description: |
#   People decide about their data: they may restrict or refuse its processing.
package outbound.cn.pipl.art_44_objection

import data.outbound.cn.pipl.scope
import data.outbound.lib.action
import data.outbound.lib.finding
import data.outbound.lib.requests

# METADATA
# title: "A refusal by the person binds"
# custom:
#   rule_id: cn.pipl/objection
#   article: PIPL-44
#   effect: deny
#   message:
#     zh: "个人已拒绝或限制该处理，或无人知道有无此类请求。"
#     en: "The person refused or restricted this processing, or nobody knows."
#   remedy:
#     zh: "停止处理，并在办结请求后再评估。"
#     en: "Stop; look at it again when the request is settled."
#   source: "Personal Information Protection Law of the PRC, article 44"
#   in_force_from: "2021-11-01T00:00:00+08:00"
#   in_force_until: null
#   status: read
findings contains finding.because(rego.metadata.rule()) if {
	scope.applies
	_is_refused
}

_is_refused if requests.is_open("restriction")

_is_refused if {
	action.serves_marketing
	requests.is_open("objection_marketing")
}

_is_refused if {
	action.is_profiling
	requests.is_open("objection_profiling")
}
