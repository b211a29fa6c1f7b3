# METADATA
# title: "Solely automated decisions"
# description: |
#   A decision with significant effect that no person takes needs a contract or explicit consent, and human review.
package outbound.eu.gdpr.art_22_decision

import data.outbound.eu.gdpr.scope
import data.outbound.lib.finding
import data.outbound.lib.gdpr

# METADATA
# title: "A person stands behind significant decisions"
# custom:
#   rule_id: eu.gdpr/solely-automated
#   article: GDPR-22
#   effect: require_approval
#   message:
#     zh: "完全自动化且有重大影响的决定，缺少合同或明确同意，或没有人工复核。"
#     en: "A solely automated decision with significant effect lacks a contract or explicit consent, or human review."
#   remedy:
#     zh: "由人员审批；或取得明确同意并提供人工复核。"
#     en: "Have a person approve it; or obtain explicit consent and offer human review."
#   source: "Regulation (EU) 2016/679 (GDPR), article 22"
#   in_force_from: "2018-05-25T00:00:00+02:00"
#   in_force_until: null
#   status: read
findings contains finding.because(rego.metadata.rule()) if {
	scope.applies
	gdpr.is_solely_automated
	not _is_safeguarded
}

_is_safeguarded if {
	input.choice.human_review == true
	gdpr.is_decision_agreed
}
