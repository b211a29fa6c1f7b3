# METADATA
# title: "China: Civil Code"
# description: Civil Code, article 1033.
package outbound.cn.civil

import data.outbound.cn.civil.art_1033_tranquillity

# METADATA
# description: The findings of all articles.
findings := union({
	art_1033_tranquillity.findings,
})
