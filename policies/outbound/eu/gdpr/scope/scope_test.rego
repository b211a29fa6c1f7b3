package outbound.eu.gdpr.scope_test

import data.outbound.eu.gdpr.scope
import data.outbound.lib.sample_test as sample

test_applies_by_residence if scope.applies with input as sample.changed(sample.spain, {"sender": {"established_in": "CN"}})

test_applies_by_establishment if scope.applies with input as sample.changed(sample.new_york, {"sender": {"established_in": "NO"}})

test_not_elsewhere if not scope.applies with input as sample.new_york

test_not_for_role_address if not scope.applies with input as sample.changed(sample.spain, {"recipient": {"kind": "role_address"}})
