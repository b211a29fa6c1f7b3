# METADATA
# title: "Frequency of marketing"
# description: |
#   At most one marketing message a day and three a week to one person. Until the window is free again, else for the length of the window.
package outbound.global.frequency

import data.outbound.lib.action
import data.outbound.lib.clock
import data.outbound.lib.finding

# METADATA
# title: "One marketing message a day"
# custom:
#   rule_id: global/daily
#   article: GLOBAL-FREQ
#   effect: defer
#   message:
#     zh: "过去 24 小时内已向该收件人发送过营销信息。"
#     en: "The recipient had a marketing message within the last 24 hours."
#   remedy:
#     zh: "到期后会自动重新判定，无需处理。"
#     en: "Nothing: it is decided again when the time has come."
#   source: "Salesmesh house rule"
#   in_force_from: "1970-01-01T00:00:00Z"
#   in_force_until: null
#   status: ours
findings contains finding.until(rego.metadata.rule(), _end_ns(1)) if {
	action.is_advertising
	is_number(input.frequency.last_24h)
	input.frequency.last_24h >= 1
}

# METADATA
# title: "Three marketing messages a week"
# custom:
#   rule_id: global/weekly
#   article: GLOBAL-FREQ
#   effect: defer
#   message:
#     zh: "过去 7 天内已向该收件人发送过三次营销信息。"
#     en: "The recipient had three marketing messages within the last seven days."
#   remedy:
#     zh: "到期后会自动重新判定，无需处理。"
#     en: "Nothing: it is decided again when the time has come."
#   source: "Salesmesh house rule"
#   in_force_from: "1970-01-01T00:00:00Z"
#   in_force_until: null
#   status: ours
findings contains finding.until(rego.metadata.rule(), _end_ns(7)) if {
	action.is_advertising
	is_number(input.frequency.last_7d)
	input.frequency.last_7d >= 3
}

# METADATA
# title: "Unknown count of marketing messages"
# custom:
#   rule_id: global/frequency-unknown
#   article: GLOBAL-FREQ
#   effect: defer
#   message:
#     zh: "不知道近期已发送多少营销信息。"
#     en: "It is not known how much marketing the recipient has had."
#   remedy:
#     zh: "补充发送次数后重新提交，否则一天后重新判定。"
#     en: "Supply the counts and ask again; else it is decided again after a day."
#   source: "Salesmesh house rule"
#   in_force_from: "1970-01-01T00:00:00Z"
#   in_force_until: null
#   status: ours
findings contains finding.until(rego.metadata.rule(), clock.in_days_ns(1)) if {
	action.is_advertising
	not _is_counted
}

_is_counted if {
	is_number(input.frequency.last_24h)
	is_number(input.frequency.last_7d)
}

_end_ns(_) := clock.instant(input.frequency.free_at) if _is_free_later

_end_ns(days) := clock.in_days_ns(days) if not _is_free_later

_is_free_later if clock.is_ahead(input.frequency.free_at)
