# METADATA
# title: "House rules for every place"
# description: Rules of the house that hold wherever the recipient lives.
package outbound.global

import data.outbound.global.compliance_rate
import data.outbound.global.content
import data.outbound.global.freeze
import data.outbound.global.frequency
import data.outbound.global.margin
import data.outbound.global.no_pack
import data.outbound.global.suppression

# METADATA
# description: The findings of all articles.
findings := union({
	compliance_rate.findings,
	content.findings,
	freeze.findings,
	frequency.findings,
	margin.findings,
	no_pack.findings,
	suppression.findings,
})
