# METADATA
# title: "Singapore: Spam Control"
# description: Spam Control Act 2007.
package outbound.sg.spam

import data.outbound.sg.spam.s_11_bulk_email

# METADATA
# description: The findings of all articles.
findings := union({
	s_11_bulk_email.findings,
})
