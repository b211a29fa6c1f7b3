# METADATA
# title: "Hong Kong: PDPO"
# description: Personal Data (Privacy) Ordinance, part 6A (direct marketing).
package outbound.hk.pdpo

import data.outbound.hk.pdpo.s_35c_consent
import data.outbound.hk.pdpo.s_35g_stop

# METADATA
# description: The findings of all articles.
findings := union({
	s_35c_consent.findings,
	s_35g_stop.findings,
})
