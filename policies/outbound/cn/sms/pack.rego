# METADATA
# title: "China: commercial text messages"
# description: Provisions on the Administration of Short Message Services, 2015.
package outbound.cn.sms

import data.outbound.cn.sms.art_18_consent
import data.outbound.cn.sms.art_19_refusal

# METADATA
# description: The findings of all articles.
findings := union({
	art_18_consent.findings,
	art_19_refusal.findings,
})
