# METADATA
# title: "United Kingdom: UK GDPR"
# description: Regulation (EU) 2016/679 as assimilated, with the changes of the Data (Use and Access) Act 2025.
package outbound.uk.gdpr

import data.outbound.uk.gdpr.art_14_source
import data.outbound.uk.gdpr.art_17_erasure
import data.outbound.uk.gdpr.art_18_restriction
import data.outbound.uk.gdpr.art_21_objection
import data.outbound.uk.gdpr.art_22a_decision
import data.outbound.uk.gdpr.art_35_assessment
import data.outbound.uk.gdpr.art_44_transfer
import data.outbound.uk.gdpr.art_5_retention
import data.outbound.uk.gdpr.art_6_basis
import data.outbound.uk.gdpr.art_7_withdrawal
import data.outbound.uk.gdpr.art_8_child
import data.outbound.uk.gdpr.art_9_special

# METADATA
# description: The findings of all articles.
findings := union({
	art_14_source.findings,
	art_17_erasure.findings,
	art_18_restriction.findings,
	art_21_objection.findings,
	art_22a_decision.findings,
	art_35_assessment.findings,
	art_44_transfer.findings,
	art_5_retention.findings,
	art_6_basis.findings,
	art_7_withdrawal.findings,
	art_8_child.findings,
	art_9_special.findings,
})
