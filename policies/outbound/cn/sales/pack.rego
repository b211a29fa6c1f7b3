# METADATA
# title: "China: sales rules"
# description: Chat records and call analysis, as reported for 2026-02-01.
package outbound.cn.sales

import data.outbound.cn.sales.call_analysis
import data.outbound.cn.sales.chat_records

# METADATA
# description: The findings of all articles.
findings := union({
	call_analysis.findings,
	chat_records.findings,
})
