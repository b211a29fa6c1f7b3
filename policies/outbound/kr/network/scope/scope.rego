# METADATA
# title: "Advertising information"
# description: |
#   Messages and calls that are marketing to message law, to recipients in Korea.
package outbound.kr.network.scope

import data.outbound.lib.action

# METADATA
# description: Whether these rules apply.
applies if {
	action.is_advertising
	input.recipient.residence == "KR"
}
