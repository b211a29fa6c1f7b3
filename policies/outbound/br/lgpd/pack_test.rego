package outbound.br.lgpd_test

import data.outbound.br.lgpd as pack
import data.outbound.lib.sample_test as sample

test_nothing_found_in_order if pack.findings == set() with input as sample.sao_paulo

test_findings_of_the_articles if {
	count(pack.findings) > 0 with input as sample.changed(sample.sao_paulo, {"consents": []})
}
