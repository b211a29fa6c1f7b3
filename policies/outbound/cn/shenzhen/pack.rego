# METADATA
# title: "China: Shenzhen"
# description: What Shenzhen adds for profiling.
package outbound.cn.shenzhen

import data.outbound.cn.shenzhen.profiling

# METADATA
# description: The findings of all articles.
findings := union({
	profiling.findings,
})
