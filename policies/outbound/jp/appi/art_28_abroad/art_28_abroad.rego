# METADATA
# title: "Provision abroad"
# description: |
#   Personal data leaves Japan with the consent of the person to that, to countries that the Commission found equivalent, or to a
#   recipient with an equivalent system, which a certification shows.
package outbound.jp.appi.art_28_abroad

import data.outbound.lib.consents
import data.outbound.lib.finding
import data.outbound.lib.transfer

# METADATA
# title: "A ground for the provision abroad"
# custom:
#   rule_id: jp.appi/abroad
#   article: JP-APPI-28
#   effect: deny
#   message:
#     zh: "向境外提供个人数据，但没有同意，也没有同等保护体制。"
#     en: "Data leaves Japan without consent or an equivalent system."
#   remedy:
#     zh: "取得本人对向境外提供的同意，或采用认证等同等保护体制，或不出境。"
#     en: "Obtain consent to the transfer, use a certified system, or keep the data in."
#   source: "Act on the Protection of Personal Information (Japan), article 28"
#   in_force_from: "2022-04-01T00:00:00+09:00"
#   in_force_until: null
#   status: read
findings contains finding.because(rego.metadata.rule()) if {
	transfer.is_from(_japan)
	count(_countries) > 0
	not _has_ground
}

# METADATA
# title: "The destination is known"
# custom:
#   rule_id: jp.appi/destination
#   article: JP-APPI-28
#   effect: deny
#   message:
#     zh: "不知道数据传往何处。"
#     en: "It is not known where the data goes."
#   remedy:
#     zh: "补充传输目的地；没有传输时填写空列表。"
#     en: "State the destinations; an empty list where there is none."
#   source: "Act on the Protection of Personal Information (Japan), article 28"
#   in_force_from: "2022-04-01T00:00:00+09:00"
#   in_force_until: null
#   status: read
findings contains finding.because(rego.metadata.rule()) if {
	transfer.is_from(_japan)
	transfer.is_unknown
}

_japan := {"JP"}

_countries := transfer.abroad_of(_japan)

_has_ground if consents.is_given("transfer", "express")

_has_ground if input.transfer.mechanism == "certification"

_has_ground if transfer.is_adequate(_countries, _equivalent)

_equivalent := transfer.with_eea(data.outbound.jp.appi.art_28_abroad.equivalent)
