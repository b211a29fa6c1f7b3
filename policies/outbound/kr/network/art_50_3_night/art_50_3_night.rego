# METADATA
# title: "Advertising at night"
# description: |
#   From 21:00 to 08:00 in Korea advertising, save e-mail, needs a consent to those hours of its own. Korea has one zone and no
#   summer time, so the zone of the recipient is always known.
package outbound.kr.network.art_50_3_night

import data.outbound.kr.network.scope
import data.outbound.lib.consents
import data.outbound.lib.finding
import data.outbound.lib.hours

# METADATA
# title: "Not from 21:00 to 08:00 without consent to it"
# custom:
#   rule_id: kr.network/night
#   article: KR-NA-50-3
#   effect: defer
#   message:
#     zh: "韩国时间 21:00 至次日 8:00，且没有对夜间广告的单独同意。"
#     en: "It is between 21:00 and 08:00 in Korea and there is no consent to the night hours."
#   remedy:
#     zh: "到允许的时段会自动重新判定，无需处理。"
#     en: "Nothing: it is decided again in the permitted hours."
#   source: "Act on Promotion of Information and Communications Network Utilization and Information Protection (Korea), article 50(3)"
#   in_force_from: "2014-11-29T00:00:00+09:00"
#   in_force_until: null
#   status: read
findings contains finding.until(rego.metadata.rule(), hours.first_open_ns(_window, _zones)) if {
	scope.applies
	input.action.channel != "email"
	hours.is_outside(_window, _zones)
	not consents.is_given_for_night(input.action.purpose, "express")
}

_window := {"from": 8, "to": 21}

_zones := {"Asia/Seoul"}
