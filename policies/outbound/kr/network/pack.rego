# METADATA
# title: "Korea: Network Act"
# description: Advertising information by electronic means, article 50.
package outbound.kr.network

import data.outbound.kr.network.art_50_1_consent
import data.outbound.kr.network.art_50_3_night
import data.outbound.kr.network.art_50_4_labels
import data.outbound.kr.network.art_50_8_confirmation

# METADATA
# description: The findings of all articles.
findings := union({
	art_50_1_consent.findings,
	art_50_3_night.findings,
	art_50_4_labels.findings,
	art_50_8_confirmation.findings,
})
