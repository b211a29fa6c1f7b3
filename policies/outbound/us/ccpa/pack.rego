# METADATA
# title: "United States: CCPA"
# description: California Consumer Privacy Act.
package outbound.us.ccpa

import data.outbound.us.ccpa.deletion
import data.outbound.us.ccpa.sale

# METADATA
# description: The findings of all articles.
findings := union({
	deletion.findings,
	sale.findings,
})
