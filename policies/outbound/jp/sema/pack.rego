# METADATA
# title: "Japan: Specified Electronic Mail"
# description: Act on Regulation of Transmission of Specified Electronic Mail, articles 3 and 4.
package outbound.jp.sema

import data.outbound.jp.sema.art_3_opt_in
import data.outbound.jp.sema.art_4_statements

# METADATA
# description: The findings of all articles.
findings := union({
	art_3_opt_in.findings,
	art_4_statements.findings,
})
