# METADATA
# title: "Lawfulness"
# description: |
#   Processing needs one of the six bases of article 6(1); a consent counts from its express form on.
package outbound.uk.gdpr.art_6_basis

import data.outbound.lib.consents
import data.outbound.lib.finding
import data.outbound.lib.gdpr
import data.outbound.uk.gdpr.scope

# METADATA
# title: "Processing needs a legal basis"
# custom:
#   rule_id: uk.gdpr/basis
#   article: UK-GDPR-6
#   effect: deny
#   message:
#     zh: "没有有效的处理依据。"
#     en: "There is no legal basis in force for this purpose."
#   remedy:
#     zh: "记录合法依据，或取得本人同意。"
#     en: "Record a legal basis, or obtain consent."
#   source: "UK GDPR (Regulation (EU) 2016/679 as assimilated), article 6(1)"
#   in_force_from: "2020-12-31T23:00:00Z"
#   in_force_until: null
#   status: confirm
findings contains finding.because(rego.metadata.rule()) if {
	scope.applies
	not consents.rests_on(gdpr.bases)
}
