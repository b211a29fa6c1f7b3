# METADATA
# title: "Hours for solicitations"
# description: |
#   Solicitations by call and text reach the called party from 08:00 to 21:00 of its own time. As a house rule the hours
#   bind even with written permission. Without a zone, those of the state count, without a state those of the country.
package outbound.us.tcpa.hours

import data.outbound.lib.finding
import data.outbound.lib.hours
import data.outbound.us.tcpa.scope

_window := {"from": 8, "to": 21}

# METADATA
# title: "08:00 to 21:00 where the called party is"
# custom:
#   rule_id: us.tcpa/hours
#   article: US-TCPA-HOURS
#   effect: defer
#   message:
#     zh: "收件人当地时间不在 8:00 至 21:00 之间；时区不明时按其州或全国各时区判断。"
#     en: "It is not between 08:00 and 21:00 where the recipient is, or in some zone where it may be."
#   remedy:
#     zh: "到允许的时段会自动重新判定，无需处理。"
#     en: "Nothing: it is decided again in the permitted hours."
#   source: "47 CFR 64.1200(c)(1) (Telephone Consumer Protection Act)"
#   in_force_from: "1992-12-20T00:00:00-05:00"
#   in_force_until: null
#   status: read
findings contains finding.until(rego.metadata.rule(), hours.first_open_ns(_window, _zones)) if {
	scope.is_solicitation
	hours.is_outside(_window, _zones)
}

_zones := {input.recipient.timezone} if is_string(input.recipient.timezone)

_zones := _zones_of_region if not _has_zone

_has_zone if is_string(input.recipient.timezone)

_zones_of_region := {zone | some zone in zones} if {
	zones := data.outbound.us.tcpa.hours.zones[input.recipient.region]
} else := {zone | some zones in data.outbound.us.tcpa.hours.zones; some zone in zones}
