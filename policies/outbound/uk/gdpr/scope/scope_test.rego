package outbound.uk.gdpr.scope_test

import data.outbound.lib.sample_test as sample
import data.outbound.uk.gdpr.scope

test_applies_by_residence if scope.applies with input as sample.changed(sample.london, {"sender": {"established_in": "CN"}})

test_applies_by_establishment if scope.applies with input as sample.changed(sample.new_york, {"sender": {"established_in": "GB"}})

test_not_elsewhere if not scope.applies with input as sample.new_york

test_not_for_role_address if not scope.applies with input as sample.changed(sample.london, {"recipient": {"kind": "role_address"}})
