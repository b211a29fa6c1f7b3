# METADATA
# title: "Sensitive data"
# description: |
#   Sensitive data needs a specific consent, which is separate or written.
package outbound.br.lgpd.art_11_sensitive

import data.outbound.br.lgpd.scope
import data.outbound.lib.consents
import data.outbound.lib.finding
import data.outbound.lib.person

# METADATA
# title: "Specific consent to sensitive data"
# custom:
#   rule_id: br.lgpd/sensitive
#   article: BR-LGPD-11
#   effect: require_approval
#   message:
#     zh: "处理敏感数据，或无人知道是否敏感，但没有专门（单独或书面）同意。"
#     en: "Sensitive data is processed, or nobody knows whether it is, without specific consent."
#   remedy:
#     zh: "取得处理敏感数据的单独或书面同意，或不使用敏感数据。"
#     en: "Obtain separate or written consent for sensitive data, or do without it."
#   source: "Lei Geral de Proteção de Dados (Brazil, Law 13,709 of 2018), article 11(I)"
#   in_force_from: "2020-09-18T00:00:00-03:00"
#   in_force_until: null
#   status: confirm
findings contains finding.because(rego.metadata.rule()) if {
	scope.applies
	person.has_sensitive_data
	not consents.is_given("sensitive", "separate")
}
