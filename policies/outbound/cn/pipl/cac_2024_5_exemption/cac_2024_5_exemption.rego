# METADATA
# title: "Exempt transfers"
# description: |
#   Small transfers and those that the person's own contract needs are free of a mechanism. It lifts PIPL-38 and says nothing
#   of its own.
package outbound.cn.pipl.cac_2024_5_exemption

import data.outbound.cn.pipl.export
import data.outbound.lib.finding

# METADATA
# title: "Transfers free of a mechanism"
# description: |
#   Fewer than 100,000 persons this year, nothing sensitive, no critical infrastructure, no important data; or needed for the
#   contract with the person.
# custom:
#   rule_id: cn.pipl/exemption
#   article: CAC-2024-5
#   effect: lifts
#   message:
#     zh: "豁免：该出境无需出境机制。"
#     en: "Exempt: this transfer needs no mechanism."
#   remedy:
#     zh: "无需处理。"
#     en: "Nothing to do."
#   source: "Provisions on Promoting and Regulating Cross-border Data Flows, CAC order 16 of 2024, article 5"
#   in_force_from: "2024-03-22T00:00:00+08:00"
#   in_force_until: null
#   status: read
lifts_mechanism if {
	finding.is_in_force(rego.metadata.rule())
	_is_exempt
}

_is_exempt if export.is_small

_is_exempt if export.is_for_contract
