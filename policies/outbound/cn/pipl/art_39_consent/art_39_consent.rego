# METADATA
# title: "Transfers abroad on consent"
# description: |
#   Where the processing rests on consent, sending the data abroad needs a separate one.
package outbound.cn.pipl.art_39_consent

import data.outbound.cn.pipl.export
import data.outbound.lib.consents
import data.outbound.lib.finding

_other_bases := {"contract", "legal_obligation", "vital", "public_task", "public_information"}

# METADATA
# title: "Separate consent for the transfer"
# custom:
#   rule_id: cn.pipl/transfer-consent
#   article: PIPL-39
#   effect: require_approval
#   message:
#     zh: "基于同意处理的个人信息出境，但没有单独同意。"
#     en: "Data that rests on consent leaves the mainland without separate consent."
#   remedy:
#     zh: "取得向境外提供个人信息的单独同意。"
#     en: "Obtain separate consent for the transfer."
#   source: "Personal Information Protection Law of the PRC, article 39"
#   in_force_from: "2021-11-01T00:00:00+08:00"
#   in_force_until: null
#   status: read
findings contains finding.because(rego.metadata.rule()) if {
	export.happens
	not consents.rests_on(_other_bases)
	not consents.is_given("transfer", "separate")
}
