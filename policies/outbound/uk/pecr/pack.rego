# METADATA
# title: "United Kingdom: PECR"
# description: Privacy and Electronic Communications Regulations 2003, regulations 19 to 23.
package outbound.uk.pecr

import data.outbound.uk.pecr.reg_19_machine_calls
import data.outbound.uk.pecr.reg_21_live_calls
import data.outbound.uk.pecr.reg_22_electronic_mail
import data.outbound.uk.pecr.reg_23_identity

# METADATA
# description: The findings of all articles.
findings := union({
	reg_19_machine_calls.findings,
	reg_21_live_calls.findings,
	reg_22_electronic_mail.findings,
	reg_23_identity.findings,
})
