# METADATA
# title: "Provision to third parties"
# description: |
#   Personal data goes to a third party with the consent of the person, wherever the person lives when the sender is established
#   in Japan.
package outbound.jp.appi.art_27_sharing

import data.outbound.lib.consents
import data.outbound.lib.finding
import data.outbound.lib.person

# METADATA
# title: "Consent to the provision"
# custom:
#   rule_id: jp.appi/sharing
#   article: JP-APPI-27
#   effect: require_approval
#   message:
#     zh: "向第三方提供个人数据，或无人知道是否提供，但没有本人同意。"
#     en: "Data goes to a third party, or nobody knows whether it does, without the consent of the person."
#   remedy:
#     zh: "取得本人对向第三方提供的同意，或停止提供。"
#     en: "Obtain consent to sharing, or do not share."
#   source: "Act on the Protection of Personal Information (Japan), article 27(1)"
#   in_force_from: "2022-04-01T00:00:00+09:00"
#   in_force_until: null
#   status: read
findings contains finding.because(rego.metadata.rule()) if {
	person.is_under_law_of({"JP"})
	person.is_shared
	not consents.is_given("sharing", "express")
}
