# METADATA
# title: "Who sends"
# description: |
#   A message by telephone says who sends it and how to reach them.
package outbound.sg.dnc.s_44_identity

import data.outbound.lib.finding
import data.outbound.sg.dnc.scope

# METADATA
# title: "The sender is named"
# custom:
#   rule_id: sg.dnc/sender
#   article: SG-DNC-44
#   effect: obligation
#   obligation: sender_identity
#   message:
#     zh: "没有发送者身份。"
#     en: "The sender is not named."
#   remedy:
#     zh: "发送时附上发送者名称。"
#     en: "The sender's name is added on sending."
#   source: "Personal Data Protection Act 2012 (Singapore), sections 44, 45"
#   in_force_from: "2014-01-02T00:00:00+08:00"
#   in_force_until: null
#   status: read
findings contains finding.because(rego.metadata.rule()) if {
	scope.applies
	not input.content.sender_identity == true
}
