# METADATA
# title: "What an advertisement states"
# description: |
#   An advertisement is labelled (광고), names its sender with a contact, and offers a refusal that costs nothing.
package outbound.kr.network.art_50_4_labels

import data.outbound.kr.network.scope
import data.outbound.lib.finding

# METADATA
# title: "The label (광고)"
# custom:
#   rule_id: kr.network/label
#   article: KR-NA-50-4
#   effect: obligation
#   obligation: ad_label
#   message:
#     zh: "没有 (광고) 广告标识。"
#     en: "The label (광고) is missing."
#   remedy:
#     zh: "发送时在开头加上 (광고)。"
#     en: "(광고) is put at the beginning on sending."
#   source: "Act on Promotion of Information and Communications Network Utilization and Information Protection (Korea), article 50(4)"
#   in_force_from: "2014-11-29T00:00:00+09:00"
#   in_force_until: null
#   status: read
findings contains finding.because(rego.metadata.rule()) if {
	scope.applies
	not input.content.ad_label == true
}

# METADATA
# title: "The sender is named"
# custom:
#   rule_id: kr.network/sender
#   article: KR-NA-50-4
#   effect: obligation
#   obligation: sender_identity
#   message:
#     zh: "没有发送者身份。"
#     en: "The sender is not named."
#   remedy:
#     zh: "发送时附上发送者名称。"
#     en: "The sender's name is added on sending."
#   source: "Act on Promotion of Information and Communications Network Utilization and Information Protection (Korea), article 50(4)"
#   in_force_from: "2014-11-29T00:00:00+09:00"
#   in_force_until: null
#   status: read
findings contains finding.because(rego.metadata.rule()) if {
	scope.applies
	not input.content.sender_identity == true
}

# METADATA
# title: "A refusal that costs nothing"
# custom:
#   rule_id: kr.network/opt-out
#   article: KR-NA-50-4
#   effect: obligation
#   obligation: opt_out
#   message:
#     zh: "没有免费拒收的方式。"
#     en: "There is no free way to refuse."
#   remedy:
#     zh: "发送时附上免费拒收方式。"
#     en: "The free way to refuse is added on sending."
#   source: "Act on Promotion of Information and Communications Network Utilization and Information Protection (Korea), article 50(4)"
#   in_force_from: "2014-11-29T00:00:00+09:00"
#   in_force_until: null
#   status: read
findings contains finding.because(rego.metadata.rule()) if {
	scope.applies
	not input.content.opt_out == true
}
