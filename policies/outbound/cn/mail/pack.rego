# METADATA
# title: "China: commercial e-mail"
# description: Measures for the Administration of Internet E-mail Services, 2006.
package outbound.cn.mail

import data.outbound.cn.mail.art_13_consent
import data.outbound.cn.mail.art_14_refusal

# METADATA
# description: The findings of all articles.
findings := union({
	art_13_consent.findings,
	art_14_refusal.findings,
})
