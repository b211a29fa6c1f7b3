# METADATA
# title: "An easy way to refuse"
# description: |
#   A commercial text carries an easy way to refuse the next.
package outbound.cn.sms.art_19_refusal

import data.outbound.cn.sms.scope
import data.outbound.lib.finding

# METADATA
# title: "The way to refuse is in the text"
# custom:
#   rule_id: cn.sms/opt-out
#   article: CN-SMS-19
#   effect: obligation
#   obligation: opt_out
#   message:
#     zh: "短信中没有便捷的拒收方式。"
#     en: "The text offers no easy way to refuse."
#   remedy:
#     zh: "发送时附上拒收方式。"
#     en: "The way to refuse is added on sending."
#   source: "Provisions on the Administration of Short Message Services, MIIT order 31 of 2015, article 19"
#   in_force_from: "2015-06-30T00:00:00+08:00"
#   in_force_until: null
#   status: read
findings contains finding.because(rego.metadata.rule()) if {
	scope.applies
	not input.content.opt_out == true
}
