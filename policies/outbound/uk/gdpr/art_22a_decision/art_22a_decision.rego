# METADATA
# title: "Solely automated decisions"
# description: |
#   A decision with significant effect that no person takes may rest on any basis as long as a person reviews it on request;
#   with special categories the older test stays: a contract or explicit consent as well. Before 5 February 2026 the older
#   test held for all data.
package outbound.uk.gdpr.art_22a_decision

import data.outbound.lib.finding
import data.outbound.lib.gdpr
import data.outbound.lib.person
import data.outbound.uk.gdpr.scope

# METADATA
# title: "A person stands behind significant decisions"
# custom:
#   rule_id: uk.gdpr/solely-automated
#   article: UK-GDPR-22A
#   effect: require_approval
#   message:
#     zh: "完全自动化且有重大影响的决定没有人工复核；涉及特殊类别数据时还须有合同或明确同意。"
#     en: "A solely automated decision with significant effect lacks human review or, on special categories, explicit consent."
#   remedy:
#     zh: "由人员审批，或提供人工复核；涉及特殊类别数据时另取得明确同意。"
#     en: "Have a person approve it, or offer human review; with special categories obtain explicit consent too."
#   source: "UK GDPR, articles 22A to 22D (Data (Use and Access) Act 2025, section 80)"
#   in_force_from: "2026-02-05T00:00:00Z"
#   in_force_until: null
#   status: confirm
findings contains finding.because(rego.metadata.rule()) if {
	scope.applies
	gdpr.is_solely_automated
	not _is_safeguarded
}

# METADATA
# title: "A person stands behind significant decisions (until 2026)"
# custom:
#   rule_id: uk.gdpr/solely-automated-until-2026
#   article: UK-GDPR-22
#   effect: require_approval
#   message:
#     zh: "完全自动化且有重大影响的决定，缺少合同或明确同意，或没有人工复核。"
#     en: "A solely automated decision with significant effect lacks a contract or explicit consent, or human review."
#   remedy:
#     zh: "由人员审批；或取得明确同意并提供人工复核。"
#     en: "Have a person approve it; or obtain explicit consent and offer human review."
#   source: "UK GDPR (Regulation (EU) 2016/679 as assimilated), article 22, until the Data (Use and Access) Act 2025, section 80"
#   in_force_from: "2020-12-31T23:00:00Z"
#   in_force_until: "2026-02-05T00:00:00Z"
#   status: confirm
findings contains finding.because(rego.metadata.rule()) if {
	scope.applies
	gdpr.is_solely_automated
	not _is_agreed_and_reviewed
}

_is_safeguarded if {
	input.choice.human_review == true
	not person.has_sensitive_data
}

_is_safeguarded if _is_agreed_and_reviewed

_is_agreed_and_reviewed if {
	input.choice.human_review == true
	gdpr.is_decision_agreed
}
