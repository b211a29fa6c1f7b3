# METADATA
# title: "Told and asked before direct marketing"
# description: |
#   Personal data is used in direct marketing only after the person was told and consented. An oral consent counts once it was
#   confirmed in writing, and is entered with that day.
package outbound.hk.pdpo.s_35c_consent

import data.outbound.hk.pdpo.scope
import data.outbound.lib.action
import data.outbound.lib.consents
import data.outbound.lib.finding

# METADATA
# title: "The person was told"
# custom:
#   rule_id: hk.pdpo/informed
#   article: HK-PDPO-35C
#   effect: deny
#   message:
#     zh: "未告知本人其数据将用于直接促销，或无人知道是否告知。"
#     en: "The person was not told that the data will be used in direct marketing, or nobody knows."
#   remedy:
#     zh: "先向本人说明用途和数据种类，并提供回应途径。"
#     en: "Tell the person the use and the kinds of data first, with a way to answer."
#   source: "Personal Data (Privacy) Ordinance (Hong Kong), section 35C"
#   in_force_from: "2013-04-01T00:00:00+08:00"
#   in_force_until: null
#   status: read
findings contains finding.because(rego.metadata.rule()) if {
	scope.applies
	action.is_advertising
	not input.notice.given == true
}

# METADATA
# title: "The person consented"
# custom:
#   rule_id: hk.pdpo/consent
#   article: HK-PDPO-35C
#   effect: deny
#   message:
#     zh: "未取得本人对直接促销的同意。"
#     en: "The person did not consent to direct marketing."
#   remedy:
#     zh: "先取得同意；口头同意须书面确认。"
#     en: "Obtain consent first; an oral one is confirmed in writing."
#   source: "Personal Data (Privacy) Ordinance (Hong Kong), section 35C, 35E"
#   in_force_from: "2013-04-01T00:00:00+08:00"
#   in_force_until: null
#   status: read
findings contains finding.because(rego.metadata.rule()) if {
	scope.applies
	action.is_advertising
	not consents.is_given(input.action.purpose, "express")
}
