# METADATA
# title: "Singapore: Do Not Call"
# description: Personal Data Protection Act 2012, part 9.
package outbound.sg.dnc

import data.outbound.sg.dnc.s_43_register
import data.outbound.sg.dnc.s_44_identity

# METADATA
# description: The findings of all articles.
findings := union({
	s_43_register.findings,
	s_44_identity.findings,
})
