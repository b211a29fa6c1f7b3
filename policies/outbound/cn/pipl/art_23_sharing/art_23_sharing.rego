# METADATA
# title: "Handing to a third party"
# description: |
#   Who provides personal information to another handler tells the person and obtains separate consent.
package outbound.cn.pipl.art_23_sharing

import data.outbound.cn.pipl.scope
import data.outbound.lib.consents
import data.outbound.lib.finding
import data.outbound.lib.person

# METADATA
# title: "Separate consent for sharing"
# custom:
#   rule_id: cn.pipl/sharing
#   article: PIPL-23
#   effect: require_approval
#   message:
#     zh: "向第三方提供个人信息，或无人知道是否提供，但没有单独同意。"
#     en: "Data goes to a third party, or nobody knows whether it does, without separate consent."
#   remedy:
#     zh: "取得向第三方提供个人信息的单独同意，或停止提供。"
#     en: "Obtain separate consent for sharing, or do not share."
#   source: "Personal Information Protection Law of the PRC, article 23"
#   in_force_from: "2021-11-01T00:00:00+08:00"
#   in_force_until: null
#   status: read
findings contains finding.because(rego.metadata.rule()) if {
	scope.applies
	person.is_shared
	not consents.is_given("sharing", "separate")
}
