# METADATA
# title: Sample cases
# description: |
#   Lawful cases that the tests start from, each changed in the one thing a test is about. Packed into no bundle.
package outbound.lib.sample_test

# METADATA
# description: A marketing text to a consenting customer in Guangzhou; every fact is known and in order.
china := {
	"now": "2026-11-20T02:30:00Z",
	"action": {
		"id": "a-1", "kind": "send", "channel": "sms", "purpose": "marketing", "automated": true,
		"ai_generated": false, "ai_voice": false, "profiling": false, "significant_effect": false,
	},
	"recipient": {
		"id": "c-1", "kind": "individual", "residence": "CN", "region": "44", "city": "guangzhou", "age": 34,
		"timezone": "Asia/Shanghai", "relationship": "prospect", "last_purchase_at": null, "last_inquiry_at": null,
		"similar_product": false, "address_source": "given_by_person",
	},
	"consents": [consent],
	"notice": {"given": true, "source_disclosed": true, "call_analysis_disclosed": true},
	"suppression": {"internal": false, "registry": {"listed": false, "checked_at": "2026-11-17T00:00:00Z"}},
	"requests": {"open": []},
	"data": {
		"categories": ["contact"], "sensitive": false, "shared_with_third_party": false, "sold": false,
		"retention_until": "2027-12-31T00:00:00Z",
	},
	"transfer": {
		"from": "CN", "to": [], "mechanism": "none", "subjects_ytd": 0, "sensitive_subjects_ytd": 0,
		"ciio": false, "important_data": false, "impact_assessment": false,
	},
	"content": {
		"opt_out": true, "sender_identity": true, "postal_address": true, "ad_label": true, "ai_label": "none",
		"ai_disclosed": true, "misleading_subject": false, "pii_found": [], "secret_terms": [],
	},
	"price": {"personalised": false, "deviation": 0, "justification": "", "within_margin": true},
	"choice": {"non_personalised_option": true, "easy_refusal": true, "human_review": true},
	"assessment": {"valid_until": "2027-06-30T00:00:00Z"},
	"sender": {
		"team": "east", "frozen": false, "frozen_channels": [], "ces": 92, "compliance_rate": 97,
		"established_in": "CN",
	},
	"frequency": {"last_24h": 0, "last_7d": 0, "free_at": null},
}

# METADATA
# description: An express marketing consent for every channel.
consent := {
	"purpose": "marketing", "channel": "*", "basis": "consent", "form": "express", "by": "person", "night": false,
	"given_at": "2026-01-15T08:00:00Z", "expires_at": null, "withdrawn_at": null, "confirmed_at": null,
	"notice_version": "3", "current_notice_version": "3",
}

# METADATA
# description: A marketing e-mail to a consenting person in Madrid.
spain := object.union(china, {
	"action": {"channel": "email"},
	"recipient": {"residence": "ES", "region": "MD", "city": "madrid", "timezone": "Europe/Madrid"},
	"transfer": {"from": "ES"},
	"sender": {"established_in": "ES"},
})

# METADATA
# description: A marketing text at noon to a person in New York who consented in writing.
new_york := object.union(china, {
	"now": "2026-11-20T17:00:00Z",
	"recipient": {"residence": "US", "region": "NY", "city": "new york", "timezone": "America/New_York"},
	"consents": [consent_with({"form": "written"})],
	"transfer": {"from": "US"},
	"sender": {"established_in": "US"},
})

# METADATA
# description: A marketing e-mail to a consenting person in London.
london := object.union(china, {
	"action": {"channel": "email"},
	"recipient": {"residence": "GB", "region": "LND", "city": "london", "timezone": "Europe/London"},
	"transfer": {"from": "GB"},
	"sender": {"established_in": "GB"},
})

# METADATA
# description: A marketing text to a consenting person in Singapore.
singapore := object.union(china, {
	"recipient": {"residence": "SG", "region": null, "city": "singapore", "timezone": "Asia/Singapore"},
	"transfer": {"from": "SG"},
	"sender": {"established_in": "SG"},
})

# METADATA
# description: A marketing text to a consenting person in Hong Kong.
hong_kong := object.union(china, {
	"recipient": {"residence": "HK", "region": null, "city": "hong kong", "timezone": "Asia/Hong_Kong"},
	"transfer": {"from": "HK"},
	"sender": {"established_in": "HK"},
})

# METADATA
# description: A marketing text in the late morning to a consenting person in Seoul.
seoul := object.union(china, {
	"recipient": {"residence": "KR", "region": "11", "city": "seoul", "timezone": "Asia/Seoul"},
	"transfer": {"from": "KR"},
	"sender": {"established_in": "KR"},
})

# METADATA
# description: A marketing e-mail to a consenting person in Tokyo.
tokyo := object.union(china, {
	"action": {"channel": "email"},
	"recipient": {"residence": "JP", "region": "13", "city": "tokyo", "timezone": "Asia/Tokyo"},
	"transfer": {"from": "JP"},
	"sender": {"established_in": "JP"},
})

# METADATA
# description: A marketing e-mail to a consenting person in Sao Paulo.
sao_paulo := object.union(china, {
	"action": {"channel": "email"},
	"recipient": {"residence": "BR", "region": "SP", "city": "sao paulo", "timezone": "America/Sao_Paulo"},
	"transfer": {"from": "BR"},
	"sender": {"established_in": "BR"},
})

# METADATA
# description: The marketing consent changed in some fields.
consent_with(changes) := object.union(consent, changes)

# METADATA
# description: The case changed in some facts.
changed(case, changes) := object.union(case, changes)

# METADATA
# description: The case with the facts at these paths unknown.
without(case, paths) := json.remove(case, paths)

# METADATA
# description: Effects of the findings of one rule; empty when it does not fire.
effects(findings, rule_id) := {finding.effect |
	some finding in findings
	finding.rule_id == rule_id
}

# METADATA
# description: Instants at which the findings of one rule end.
ends(findings, rule_id) := {finding.until |
	some finding in findings
	finding.rule_id == rule_id
}
