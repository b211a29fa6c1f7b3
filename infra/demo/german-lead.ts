/** A person in Germany who agreed to marketing yesterday, so that the packs allow an e-mail at any hour. */
export function germanLead(key: string, now: Date, changes: Record<string, unknown> = {}) {
  const given_at = new Date(now.getTime() - 86_400_000).toISOString();
  return {
    source: 'journey',
    external_key: key,
    name: `Synthetic Journey ${key}`,
    email: `journey.${key}@example.com`,
    phone: '+4915112345678',
    facts: {
      kind: 'individual',
      residence: 'DE',
      timezone: 'Europe/Berlin',
      relationship: 'prospect',
      address_source: 'given_by_person',
      age: 40,
    },
    consents: [
      { purpose: 'marketing', channel: '*', basis: 'consent', form: 'express', notice_version: '3', given_at },
    ],
    notice_given: true,
    source_disclosed: true,
    ...changes,
  };
}

/** Written by people and sent by a program; decides nothing about anybody. */
export const emailAction = {
  kind: 'send',
  channel: 'email',
  purpose: 'marketing',
  automated: true,
  ai_generated: false,
  ai_voice: false,
  profiling: false,
  significant_effect: false,
};

/** An e-mail that has all that the law of that place wants to see in it. */
export function marketingEmail(recipientId: string, changes: Record<string, unknown> = {}) {
  return {
    recipient_id: recipientId,
    action: emailAction,
    content: {
      subject: 'Your question',
      body: 'Hello, a specialist would like to help. Acme Trading. Unsubscribe: https://acme.example/opt-out',
      elements: { sender_identity: 'Acme Trading', opt_out: 'Unsubscribe: https://acme.example/opt-out' },
      ai_label: 'none',
      subject_matches_body: true,
    },
    team: 'europe',
    ...changes,
  };
}
