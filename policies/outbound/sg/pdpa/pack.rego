# METADATA
# title: "Singapore: PDPA"
# description: Personal Data Protection Act 2012, the consent obligation.
package outbound.sg.pdpa

import data.outbound.sg.pdpa.s_13_consent

# METADATA
# description: The findings of all articles.
findings := union({
	s_13_consent.findings,
})
