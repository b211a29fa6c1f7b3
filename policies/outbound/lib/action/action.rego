# METADATA
# title: The action
# description: What is about to be done. A flag that is not known counts as set.
package outbound.lib.action

# METADATA
# description: Whether something is sent to the recipient.
is_send if input.action.kind == "send"

# METADATA
# scope: document
# description: |
#   Whether message law treats it as marketing: marketing itself, a survey, and a quotation nobody asked for.
is_advertising if {
	is_send
	input.action.purpose in {"marketing", "survey"}
}

is_advertising if {
	is_send
	input.action.purpose == "quotation"
	not _is_asked_for
}

_is_asked_for if input.recipient.relationship in {"prospect", "customer", "former_customer"}

# METADATA
# scope: document
# description: Whether it serves marketing, sent or only prepared (a profile made for it).
serves_marketing if is_advertising

serves_marketing if input.action.purpose == "marketing"

# METADATA
# scope: document
# description: The purpose that the consents must name as the basis of this action.
basis_purpose := input.action.purpose if is_send

basis_purpose := "chat_records" if input.action.kind == "collect_chat"

basis_purpose := "call_analysis" if input.action.kind == "analyse_call"

basis_purpose := "profiling" if input.action.kind == "profile"

# METADATA
# scope: document
# description: Whether the person's behaviour is evaluated.
is_profiling if not input.action.profiling == false

is_profiling if input.action.kind == "profile"

# METADATA
# description: Whether it has a legal or similarly significant effect on the person.
is_significant if not input.action.significant_effect == false

# METADATA
# description: Whether no person decided it.
is_automated if not input.action.automated == false

# METADATA
# scope: document
# description: Whether a machine speaks, on a call of its own or on a call otherwise made by people.
is_machine_call if input.action.channel == "ai_call"

is_machine_call if {
	input.action.channel == "call"
	not input.action.ai_voice == false
}

# METADATA
# description: Whether it goes to a telephone as a call or a text.
is_telephone if input.action.channel in {"call", "ai_call", "sms"}

# METADATA
# description: |
#   Whether it is electronic mail as European law has it: e-mail, text and instant message. A quotation sent by itself
#   travels in one of these.
is_electronic_mail if input.action.channel in {"email", "sms", "im", "quotation"}
