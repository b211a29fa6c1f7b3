# METADATA
# title: "Transfers abroad need a mechanism"
# description: |
#   Personal information leaves the mainland by security assessment, certification or standard contract. The exemption of the
#   2024 provisions lifts this.
package outbound.cn.pipl.art_38_mechanism

import data.outbound.cn.pipl.cac_2024_5_exemption as exemption
import data.outbound.cn.pipl.export
import data.outbound.lib.finding

# METADATA
# title: "A mechanism for the transfer"
# custom:
#   rule_id: cn.pipl/mechanism
#   article: PIPL-38
#   effect: deny
#   message:
#     zh: "向境外提供个人信息，但没有合法的出境机制。"
#     en: "Data leaves the mainland without a mechanism."
#   remedy:
#     zh: "完成安全评估、保护认证或标准合同备案，或不出境。"
#     en: "Complete the security assessment, certification or standard contract, or keep the data in."
#   source: "Personal Information Protection Law of the PRC, article 38"
#   in_force_from: "2021-11-01T00:00:00+08:00"
#   in_force_until: null
#   status: read
findings contains finding.because(rego.metadata.rule()) if {
	export.happens
	not exemption.lifts_mechanism
	not export.has_mechanism
}

# METADATA
# title: "The destination is known"
# custom:
#   rule_id: cn.pipl/destination
#   article: PIPL-38
#   effect: deny
#   message:
#     zh: "不知道个人信息是否出境、去往何处。"
#     en: "It is not known where the data goes."
#   remedy:
#     zh: "补充传输目的地；没有传输时填写空列表。"
#     en: "State the destinations; an empty list where there is none."
#   source: "Personal Information Protection Law of the PRC, article 38"
#   in_force_from: "2021-11-01T00:00:00+08:00"
#   in_force_until: null
#   status: read
findings contains finding.because(rego.metadata.rule()) if {
	export.is_untold
}
