# METADATA
# title: "What the mail states"
# description: |
#   Advertising mail states its sender, a postal address and how to opt out.
package outbound.jp.sema.art_4_statements

import data.outbound.jp.sema.scope
import data.outbound.lib.finding

# METADATA
# title: "The sender is named"
# custom:
#   rule_id: jp.sema/sender
#   article: JP-SEMA-4
#   effect: obligation
#   obligation: sender_identity
#   message:
#     zh: "没有发送者身份。"
#     en: "The sender is not named."
#   remedy:
#     zh: "发送时附上发送者名称。"
#     en: "The sender's name is added on sending."
#   source: "Act on Regulation of Transmission of Specified Electronic Mail (Japan), article 4"
#   in_force_from: "2008-12-01T00:00:00+09:00"
#   in_force_until: null
#   status: read
findings contains finding.because(rego.metadata.rule()) if {
	scope.applies
	not input.content.sender_identity == true
}

# METADATA
# title: "The postal address"
# custom:
#   rule_id: jp.sema/address
#   article: JP-SEMA-4
#   effect: obligation
#   obligation: postal_address
#   message:
#     zh: "没有发送者的地址。"
#     en: "The sender's address is missing."
#   remedy:
#     zh: "发送时附上地址。"
#     en: "The address is added on sending."
#   source: "Act on Regulation of Transmission of Specified Electronic Mail (Japan), article 4"
#   in_force_from: "2008-12-01T00:00:00+09:00"
#   in_force_until: null
#   status: read
findings contains finding.because(rego.metadata.rule()) if {
	scope.applies
	not input.content.postal_address == true
}

# METADATA
# title: "The way to opt out"
# custom:
#   rule_id: jp.sema/opt-out
#   article: JP-SEMA-4
#   effect: obligation
#   obligation: opt_out
#   message:
#     zh: "没有拒收方式。"
#     en: "There is no way to opt out."
#   remedy:
#     zh: "发送时附上拒收方式。"
#     en: "The way to opt out is added on sending."
#   source: "Act on Regulation of Transmission of Specified Electronic Mail (Japan), article 4"
#   in_force_from: "2008-12-01T00:00:00+09:00"
#   in_force_until: null
#   status: read
findings contains finding.because(rego.metadata.rule()) if {
	scope.applies
	not input.content.opt_out == true
}
