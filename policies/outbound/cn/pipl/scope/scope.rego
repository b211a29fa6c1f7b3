# METADATA
# title: "Whom PIPL protects"
# description: |
#   People who live in the mainland, and people anywhere whose data a sender established there processes. Where data leaves
#   from matters to the transfer rules alone.
package outbound.cn.pipl.scope

import data.outbound.lib.action
import data.outbound.lib.person

# METADATA
# description: Whether the law applies to this person and sender.
applies if person.is_under_law_of({"CN"})

# METADATA
# description: Whether the person is a child under 14, or must be taken for one; all of its data is sensitive (article 28).
concerns_child if person.is_younger_than(14)

# METADATA
# scope: document
# description: Whether sensitive personal information is processed.
is_sensitive if person.has_sensitive_data

is_sensitive if concerns_child

# METADATA
# scope: document
# description: |
#   Whether it is an automated decision: the person's behaviour is evaluated or the effect is significant (article 73),
#   whoever presses the button.
is_automated_decision if action.is_profiling

is_automated_decision if action.is_significant
