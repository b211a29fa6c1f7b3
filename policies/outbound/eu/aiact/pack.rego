# METADATA
# title: "European Economic Area: AI Act"
# description: Regulation (EU) 2024/1689, article 50.
package outbound.eu.aiact

import data.outbound.eu.aiact.art_50_1_notice
import data.outbound.eu.aiact.art_50_2_marking

# METADATA
# description: The findings of all articles.
findings := union({
	art_50_1_notice.findings,
	art_50_2_marking.findings,
})
