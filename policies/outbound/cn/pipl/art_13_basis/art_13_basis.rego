# METADATA
# title: "A legal basis"
# description: |
#   Processing needs a basis of article 13(1): consent, contract, legal duty, public health or life, public task or news, or
#   information made public. A legitimate interest is none. Marketing to a person rests on consent alone. Missing chat records
#   are the matter of the sales rules where these apply.
package outbound.cn.pipl.art_13_basis

import data.outbound.cn.pipl.scope
import data.outbound.lib.action
import data.outbound.lib.clock
import data.outbound.lib.consents
import data.outbound.lib.finding

_bases := {"consent", "contract", "legal_obligation", "vital", "public_task", "public_information"}

# METADATA
# title: "Marketing needs consent"
# custom:
#   rule_id: cn.pipl/marketing-consent
#   article: PIPL-13
#   effect: deny
#   message:
#     zh: "未取得该个人对此目的和渠道的有效同意，不得营销。"
#     en: "There is no consent in force for this purpose on this channel."
#   remedy:
#     zh: "先取得本人至少为明示的同意，再提交。"
#     en: "Obtain the person's consent, at least express, then ask again."
#   source: "Personal Information Protection Law of the PRC, article 13"
#   in_force_from: "2021-11-01T00:00:00+08:00"
#   in_force_until: null
#   status: read
findings contains finding.because(rego.metadata.rule()) if {
	scope.applies
	action.is_advertising
	not consents.is_given(input.action.purpose, "express")
}

# METADATA
# title: "Processing needs a legal basis"
# custom:
#   rule_id: cn.pipl/basis
#   article: PIPL-13
#   effect: deny
#   message:
#     zh: "没有有效的处理依据；“正当利益”在中国不是处理依据。"
#     en: "There is no legal basis in force; a legitimate interest is none in China."
#   remedy:
#     zh: "记录合同、法定义务等依据，或取得本人同意。"
#     en: "Record the contract, the legal duty or another basis, or obtain consent."
#   source: "Personal Information Protection Law of the PRC, article 13"
#   in_force_from: "2021-11-01T00:00:00+08:00"
#   in_force_until: null
#   status: read
findings contains finding.because(rego.metadata.rule()) if {
	scope.applies
	not action.is_advertising
	not consents.rests_on(_bases)
	not _is_left_to_sales_rules
}

_is_left_to_sales_rules if {
	input.action.kind == "collect_chat"
	input.recipient.residence == "CN"
	clock.is_past("2026-02-01T00:00:00+08:00")
	not consents.rests_on({"legitimate_interest"})
}
