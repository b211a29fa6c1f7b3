# METADATA
# title: "Consent informed and explicit"
# description: |
#   Consent is given knowingly and expressly. When the notice has changed since, a new consent is needed.
package outbound.cn.pipl.art_14_consent

import data.outbound.cn.pipl.scope
import data.outbound.lib.consents
import data.outbound.lib.finding

# METADATA
# title: "The notice changed since the consent"
# custom:
#   rule_id: cn.pipl/consent-current
#   article: PIPL-14
#   effect: require_approval
#   message:
#     zh: "同意之后告知内容已变更，或不知道同意时的告知版本。"
#     en: "The notice changed since the consent, or it is not known which notice the person saw."
#   remedy:
#     zh: "按现行告知重新取得同意。"
#     en: "Obtain the consent again under today's notice."
#   source: "Personal Information Protection Law of the PRC, article 14"
#   in_force_from: "2021-11-01T00:00:00+08:00"
#   in_force_until: null
#   status: read
findings contains finding.because(rego.metadata.rule()) if {
	scope.applies
	consents.rests_on_consent
	not consents.is_current
}

# METADATA
# title: "Consent is explicit"
# custom:
#   rule_id: cn.pipl/consent-explicit
#   article: PIPL-14
#   effect: require_approval
#   message:
#     zh: "同意并非明示作出。"
#     en: "The consent was not given expressly."
#   remedy:
#     zh: "取得本人的明示同意。"
#     en: "Obtain the person's express consent."
#   source: "Personal Information Protection Law of the PRC, article 14"
#   in_force_from: "2021-11-01T00:00:00+08:00"
#   in_force_until: null
#   status: read
findings contains finding.because(rego.metadata.rule()) if {
	scope.applies
	consents.rests_on_consent
	not consents.rests_on({"consent"})
}
