# METADATA
# title: Persons
# description: |
#   Who may see and do what with the dossier of a person: consents, refusals, requests. Actions: `read` it, `add_consent`,
#   `restrict` (withdraw a consent, take note of a refusal), `object` (take down a request of the person), `settle` a
#   request, `keep` (notices, registry checks). `keepers` are the representatives who hold a lead of the person.
package access.person

import data.access.lib.actor

# METADATA
# title: A compliance officer keeps every dossier
# custom:
#   rule_id: person/officer
grants contains rego.metadata.rule().custom.rule_id if {
	actor.has_role("compliance_officer")
	input.action in {"read", "add_consent", "restrict", "object", "settle", "keep"}
}

# METADATA
# title: A sales manager keeps every dossier but settles no request
# custom:
#   rule_id: person/manager
grants contains rego.metadata.rule().custom.rule_id if {
	actor.has_role("sales_manager")
	input.action in {"read", "add_consent", "restrict", "object", "keep"}
}

# METADATA
# title: A representative records consents and notices of the persons behind own leads
# custom:
#   rule_id: person/keeper
grants contains rego.metadata.rule().custom.rule_id if {
	_is_keeper
	input.action in {"add_consent", "keep"}
}

# METADATA
# title: A representative takes down at once what a person behind an own lead refuses
# custom:
#   rule_id: person/refusal
grants contains rego.metadata.rule().custom.rule_id if {
	_is_keeper
	input.action == "restrict"
}

# METADATA
# title: Whoever hears an objection or another request of a person takes it down at once
# custom:
#   rule_id: person/hearing
grants contains rego.metadata.rule().custom.rule_id if {
	actor.has_role("rep")
	input.action == "object"
}

_is_keeper if {
	actor.has_role("rep")
	some keeper in input.resource.keepers
	actor.is(keeper)
}
