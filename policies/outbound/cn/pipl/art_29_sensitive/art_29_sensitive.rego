# METADATA
# title: "Sensitive personal information"
# description: |
#   Sensitive personal information needs separate consent.
package outbound.cn.pipl.art_29_sensitive

import data.outbound.cn.pipl.scope
import data.outbound.lib.consents
import data.outbound.lib.finding

# METADATA
# title: "Separate consent for sensitive data"
# custom:
#   rule_id: cn.pipl/sensitive
#   article: PIPL-29
#   effect: require_approval
#   message:
#     zh: "处理敏感个人信息，或无人知道是否敏感，但没有单独同意。"
#     en: "Sensitive data is processed, or nobody knows whether it is, without separate consent."
#   remedy:
#     zh: "取得处理敏感个人信息的单独同意，或不使用敏感信息。"
#     en: "Obtain separate consent for sensitive data, or do without it."
#   source: "Personal Information Protection Law of the PRC, article 29"
#   in_force_from: "2021-11-01T00:00:00+08:00"
#   in_force_until: null
#   status: read
findings contains finding.because(rego.metadata.rule()) if {
	scope.applies
	scope.is_sensitive
	not consents.is_given("sensitive", "separate")
}
