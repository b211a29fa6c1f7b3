# METADATA
# title: "Brazil: LGPD"
# description: Lei Geral de Proteção de Dados, Law 13,709 of 2018.
package outbound.br.lgpd

import data.outbound.br.lgpd.art_11_sensitive
import data.outbound.br.lgpd.art_18_requests
import data.outbound.br.lgpd.art_20_review
import data.outbound.br.lgpd.art_33_transfer
import data.outbound.br.lgpd.art_7_basis

# METADATA
# description: The findings of all articles.
findings := union({
	art_11_sensitive.findings,
	art_18_requests.findings,
	art_20_review.findings,
	art_33_transfer.findings,
	art_7_basis.findings,
})
