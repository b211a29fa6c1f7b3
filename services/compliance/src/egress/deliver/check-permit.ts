import type { GetPermitResponse } from '@salesmesh/proto/gen/salesmesh/compliance/v1';
import { contentHash } from '../../content/content-hash.ts';
import type { AiLabel, Content } from '../../content/screen-content.ts';
import type { NoteVerifier } from '../../ledger/note-key.ts';
import { verifyPermit } from '../../ledger/permit.ts';
import { egressErrors } from '../errors.ts';

export type PermitRules = {
  verifiers: readonly NoteVerifier[];
  /** Origin of a tenant's log. */
  originOf(tenant: string): string;
};

/** What may be sent, to whom, once the permit has been found to hold for exactly that. */
export type SendOrder = {
  recipientId: string;
  content: Content;
  obligations: readonly { type: string; article: string }[];
  watermark: string;
};

/**
 * Believes nothing that came over the wire but what the ledger's key has signed: the hash is computed from the content
 * about to be sent, the obligations are those of the signed leaf. Throws the ledger's error for what does not hold.
 */
export function checkPermit(answer: GetPermitResponse, tenant: string, at: Date, rules: PermitRules): SendOrder {
  const { permit, action, recipient_id: recipientId, watermark } = answer;
  if (!permit || !action || !answer.content) throw egressErrors.channel_unknown({ channel: 'none' });
  const content = contentOf(answer.content);
  const leaf = verifyPermit({
    permit: {
      leaf: permit.leaf,
      index: permit.index,
      proof: permit.inclusion_proof,
      checkpoint: permit.checkpoint,
    },
    verifiers: rules.verifiers,
    now: at,
    expected: {
      tenant,
      origin: rules.originOf(tenant),
      recipient: { salt: answer.recipient_salt, value: recipientId },
      channel: action.channel,
      contentHash: contentHash(content),
    },
  });
  return { recipientId, content, obligations: leaf.obligations, watermark };
}

function contentOf(wire: NonNullable<GetPermitResponse['content']>): Content {
  const {
    opt_out = '',
    sender_identity = '',
    postal_address = '',
    ad_label = '',
    ai_notice = '',
  } = wire.elements ?? {};
  return {
    subject: wire.subject,
    body: wire.body,
    elements: { opt_out, sender_identity, postal_address, ad_label, ai_notice },
    ...(wire.ai_label === undefined ? {} : { ai_label: wire.ai_label as AiLabel }),
    ...(wire.subject_matches_body === undefined ? {} : { subject_matches_body: wire.subject_matches_body }),
  };
}
