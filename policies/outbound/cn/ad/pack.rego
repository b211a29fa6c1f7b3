# METADATA
# title: "China: advertising"
# description: Advertising Law, article 43.
package outbound.cn.ad

import data.outbound.cn.ad.art_43_consent

# METADATA
# description: The findings of all articles.
findings := union({
	art_43_consent.findings,
})
