# METADATA
# title: "Lawfulness"
# description: |
#   Processing needs one of the six bases of article 6(1); a consent counts from its express form on.
package outbound.eu.gdpr.art_6_basis

import data.outbound.eu.gdpr.scope
import data.outbound.lib.consents
import data.outbound.lib.finding
import data.outbound.lib.gdpr

# METADATA
# title: "Processing needs a legal basis"
# custom:
#   rule_id: eu.gdpr/basis
#   article: GDPR-6
#   effect: deny
#   message:
#     zh: "没有有效的处理依据。"
#     en: "There is no legal basis in force for this purpose."
#   remedy:
#     zh: "记录合法依据，或取得本人同意。"
#     en: "Record a legal basis, or obtain consent."
#   source: "Regulation (EU) 2016/679 (GDPR), article 6(1)"
#   in_force_from: "2018-05-25T00:00:00+02:00"
#   in_force_until: null
#   status: read
findings contains finding.because(rego.metadata.rule()) if {
	scope.applies
	not consents.rests_on(gdpr.bases)
}
