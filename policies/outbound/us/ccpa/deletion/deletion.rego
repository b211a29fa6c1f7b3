# METADATA
# title: "Deletion"
# description: |
#   Data whose deletion was asked is not used any more.
package outbound.us.ccpa.deletion

import data.outbound.lib.finding
import data.outbound.lib.requests
import data.outbound.us.ccpa.scope

# METADATA
# title: "Deletion was asked"
# custom:
#   rule_id: us.ccpa/deletion
#   article: US-CCPA-DELETE
#   effect: deny
#   message:
#     zh: "个人已要求删除其信息，或无人知道有无此类请求。"
#     en: "The person asked for deletion, or nobody knows."
#   remedy:
#     zh: "停止使用；有请求的，完成删除。"
#     en: "Stop using the data; delete it where that was asked."
#   source: "California Civil Code 1798.105"
#   in_force_from: "2020-01-01T00:00:00-08:00"
#   in_force_until: null
#   status: read
findings contains finding.because(rego.metadata.rule()) if {
	scope.applies
	requests.is_open("erasure")
}
