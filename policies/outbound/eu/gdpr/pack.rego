# METADATA
# title: "European Economic Area: GDPR"
# description: Regulation (EU) 2016/679.
package outbound.eu.gdpr

import data.outbound.eu.gdpr.art_14_source
import data.outbound.eu.gdpr.art_17_erasure
import data.outbound.eu.gdpr.art_18_restriction
import data.outbound.eu.gdpr.art_21_objection
import data.outbound.eu.gdpr.art_22_decision
import data.outbound.eu.gdpr.art_35_assessment
import data.outbound.eu.gdpr.art_44_transfer
import data.outbound.eu.gdpr.art_5_retention
import data.outbound.eu.gdpr.art_6_basis
import data.outbound.eu.gdpr.art_7_withdrawal
import data.outbound.eu.gdpr.art_8_child
import data.outbound.eu.gdpr.art_9_special

# METADATA
# description: The findings of all articles.
findings := union({
	art_14_source.findings,
	art_17_erasure.findings,
	art_18_restriction.findings,
	art_21_objection.findings,
	art_22_decision.findings,
	art_35_assessment.findings,
	art_44_transfer.findings,
	art_5_retention.findings,
	art_6_basis.findings,
	art_7_withdrawal.findings,
	art_8_child.findings,
	art_9_special.findings,
})
