# METADATA
# title: "United States: TCPA"
# description: Telephone Consumer Protection Act and its rules, 47 CFR 64.1200.
package outbound.us.tcpa

import data.outbound.us.tcpa.consent
import data.outbound.us.tcpa.do_not_call
import data.outbound.us.tcpa.hours
import data.outbound.us.tcpa.revocation

# METADATA
# description: The findings of all articles.
findings := union({
	consent.findings,
	do_not_call.findings,
	hours.findings,
	revocation.findings,
})
