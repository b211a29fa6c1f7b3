# METADATA
# title: "Personal data and secrets in the content"
# description: |
#   A message carries nobody else's personal data and none of the house's secret terms.
package outbound.global.content

import data.outbound.lib.action
import data.outbound.lib.finding

# METADATA
# title: "Other people's personal data in the content"
# custom:
#   rule_id: global/personal-data
#   article: GLOBAL-PII
#   effect: deny
#   message:
#     zh: "内容中含有他人的个人信息，或未经检查。"
#     en: "The content holds personal data of somebody else, or was not checked for it."
#   remedy:
#     zh: "删除他人的个人信息后重新提交。"
#     en: "Take the other person's data out and ask again."
#   source: "Salesmesh house rule"
#   in_force_from: "1970-01-01T00:00:00Z"
#   in_force_until: null
#   status: ours
findings contains finding.because(rego.metadata.rule()) if {
	action.is_send
	not _has_no_personal_data
}

# METADATA
# title: "Secret terms in the content"
# custom:
#   rule_id: global/secret-terms
#   article: GLOBAL-PII
#   effect: deny
#   message:
#     zh: "内容中含有保密词语，或未经检查。"
#     en: "The content holds a secret term, or was not checked for it."
#   remedy:
#     zh: "删除保密词语后重新提交。"
#     en: "Take the secret term out and ask again."
#   source: "Salesmesh house rule"
#   in_force_from: "1970-01-01T00:00:00Z"
#   in_force_until: null
#   status: ours
findings contains finding.because(rego.metadata.rule()) if {
	action.is_send
	not _has_no_secrets
}

_has_no_personal_data if input.content.pii_found == []

_has_no_secrets if input.content.secret_terms == []
