# METADATA
# description: Questions that the tests of the access rules ask.
package access.lib.sample_test

now := "2026-11-22T11:00:00Z"

# METADATA
# description: A person of the team east asks.
asked(action, role, resource) := {
	"now": now,
	"action": action,
	"actor": {"sub": "p-1", "roles": [role], "units": ["acme/sales/east"]},
	"resource": resource,
}

# METADATA
# description: A service asks for itself.
nobody(action, resource) := {
	"now": now,
	"action": action,
	"actor": {"sub": "", "roles": [], "units": []},
	"resource": resource,
}

# METADATA
# description: The asking person may read and change for another hour.
grant := {"to": "p-1", "actions": ["read", "change"], "until": "2026-11-22T12:00:00Z"}
