# METADATA
# title: "China: Shanghai"
# description: What Shanghai adds for automated follow-up.
package outbound.cn.shanghai

import data.outbound.cn.shanghai.written_consent

# METADATA
# description: The findings of all articles.
findings := union({
	written_consent.findings,
})
