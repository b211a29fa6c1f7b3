# METADATA
# title: "Transfers that need a contract or certification"
# description: |
#   From 100,000 to a million persons in the year, or one to ten thousand with sensitive data: standard contract or
#   certification; the security assessment does as well.
package outbound.cn.pipl.cac_2024_8_contract

import data.outbound.cn.pipl.export
import data.outbound.lib.finding

# METADATA
# title: "Standard contract or certification"
# custom:
#   rule_id: cn.pipl/standard-contract
#   article: CAC-2024-8
#   effect: deny
#   message:
#     zh: "该出境须订立标准合同或通过保护认证。"
#     en: "This transfer needs the standard contract or certification."
#   remedy:
#     zh: "订立并备案标准合同，或取得保护认证。"
#     en: "Conclude and file the standard contract, or obtain certification."
#   source: "Provisions on Promoting and Regulating Cross-border Data Flows, CAC order 16 of 2024, article 8"
#   in_force_from: "2024-03-22T00:00:00+08:00"
#   in_force_until: null
#   status: read
findings contains finding.because(rego.metadata.rule()) if {
	export.happens
	not export.is_weighty
	not export.is_small
	not export.is_for_contract
	not export.has_mechanism
}
