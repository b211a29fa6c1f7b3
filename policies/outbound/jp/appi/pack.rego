# METADATA
# title: "Japan: APPI"
# description: Act on the Protection of Personal Information, articles 27 and 28.
package outbound.jp.appi

import data.outbound.jp.appi.art_27_sharing
import data.outbound.jp.appi.art_28_abroad

# METADATA
# description: The findings of all articles.
findings := union({
	art_27_sharing.findings,
	art_28_abroad.findings,
})
