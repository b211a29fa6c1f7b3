# METADATA
# title: "United States: CAN-SPAM"
# description: CAN-SPAM Act of 2003.
package outbound.us.canspam

import data.outbound.us.canspam.address
import data.outbound.us.canspam.opt_out

# METADATA
# description: The findings of all articles.
findings := union({
	address.findings,
	opt_out.findings,
})
