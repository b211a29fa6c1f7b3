# METADATA
# title: "Hong Kong: UEMO"
# description: Unsolicited Electronic Messages Ordinance.
package outbound.hk.uemo

import data.outbound.hk.uemo.part_2_messages

# METADATA
# description: The findings of all articles.
findings := union({
	part_2_messages.findings,
})
