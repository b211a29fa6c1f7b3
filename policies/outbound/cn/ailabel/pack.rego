# METADATA
# title: "China: labels of AI-made content"
# description: Measures for Labelling AI-Generated Synthetic Content, 2025.
package outbound.cn.ailabel

import data.outbound.cn.ailabel.labels

# METADATA
# description: The findings of all articles.
findings := union({
	labels.findings,
})
