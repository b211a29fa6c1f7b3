# METADATA
# title: "European Economic Area: ePrivacy"
# description: Directive 2002/58/EC, article 13, and what states add for business contacts.
package outbound.eu.eprivacy

import data.outbound.eu.eprivacy.art_13_1_consent
import data.outbound.eu.eprivacy.art_13_4_identity
import data.outbound.eu.eprivacy.business_contacts

# METADATA
# description: The findings of all articles.
findings := union({
	art_13_1_consent.findings,
	art_13_4_identity.findings,
	business_contacts.findings,
})
