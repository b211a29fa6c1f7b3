# METADATA
# title: "China: Personal Information Protection Law"
# description: The law of 2021 with the provisions on cross-border data flows of 2024.
package outbound.cn.pipl

import data.outbound.cn.pipl.art_13_basis
import data.outbound.cn.pipl.art_14_consent
import data.outbound.cn.pipl.art_15_withdrawal
import data.outbound.cn.pipl.art_17_notice
import data.outbound.cn.pipl.art_19_retention
import data.outbound.cn.pipl.art_23_sharing
import data.outbound.cn.pipl.art_24_automated_decision
import data.outbound.cn.pipl.art_29_sensitive
import data.outbound.cn.pipl.art_31_child
import data.outbound.cn.pipl.art_38_mechanism
import data.outbound.cn.pipl.art_39_consent
import data.outbound.cn.pipl.art_44_objection
import data.outbound.cn.pipl.art_47_erasure
import data.outbound.cn.pipl.art_55_assessment
import data.outbound.cn.pipl.cac_2024_7_assessment
import data.outbound.cn.pipl.cac_2024_8_contract

# METADATA
# description: The findings of all articles.
findings := union({
	art_13_basis.findings,
	art_14_consent.findings,
	art_15_withdrawal.findings,
	art_17_notice.findings,
	art_19_retention.findings,
	art_23_sharing.findings,
	art_24_automated_decision.findings,
	art_29_sensitive.findings,
	art_31_child.findings,
	art_38_mechanism.findings,
	art_39_consent.findings,
	art_44_objection.findings,
	art_47_erasure.findings,
	art_55_assessment.findings,
	cac_2024_7_assessment.findings,
	cac_2024_8_contract.findings,
})
