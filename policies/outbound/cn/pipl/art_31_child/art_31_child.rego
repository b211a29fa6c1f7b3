# METADATA
# title: "Children under 14"
# description: |
#   A child under 14 consents through its guardian, and its data is sensitive.
package outbound.cn.pipl.art_31_child

import data.outbound.cn.pipl.scope
import data.outbound.lib.action
import data.outbound.lib.consents
import data.outbound.lib.finding

# METADATA
# title: "The guardian consents for a child"
# custom:
#   rule_id: cn.pipl/guardian
#   article: PIPL-31
#   effect: require_approval
#   message:
#     zh: "收件人未满 14 周岁，或信息涉及儿童而年龄不明，且没有监护人的同意。"
#     en: "The recipient is under 14, or may be, and no guardian consented."
#   remedy:
#     zh: "查明年龄；未满 14 周岁的，取得监护人对该目的及敏感信息的同意。"
#     en: "Find out the age; under 14, obtain the guardian's consent for the purpose and for sensitive data."
#   source: "Personal Information Protection Law of the PRC, article 31"
#   in_force_from: "2021-11-01T00:00:00+08:00"
#   in_force_until: null
#   status: read
findings contains finding.because(rego.metadata.rule()) if {
	scope.applies
	scope.concerns_child
	not _is_consented
}

_is_consented if {
	consents.is_given_by_guardian(action.basis_purpose, "express")
	consents.is_given_by_guardian("sensitive", "separate")
}
