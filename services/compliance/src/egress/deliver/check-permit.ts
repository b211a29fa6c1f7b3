import type { GetPermitResponse } from '@salesmesh/proto/gen/salesmesh/compliance/v1';
import { contentHash } from '../../content/content-hash.ts';
import type { AiLabel, Content } from '../../content/screen-content.ts';
import { SALT_BYTES } from '../../ledger/commitment.ts';
import { ledgerErrors } from '../../ledger/ledger-errors.ts';
import type { NoteVerifier } from '../../ledger/note-key.ts';
import { verifyPermit } from '../../ledger/permit.ts';
import { openWatermark, watermarkHash } from '../../ledger/watermark.ts';
import { egressErrors } from '../errors.ts';

export type PermitRules = {
  verifiers: readonly NoteVerifier[];
  /** Origin of a tenant's log. */
  originOf(tenant: string): string;
};

/** The send that a permit must be for, and the instant at which it must hold. */
export type IntendedSend = { tenant: string; automationId: string; channel: string; at: Date };

/** What may be sent, to whom, once the permit has been found to hold for exactly that. */
export type SendOrder = {
  recipientId: string;
  content: Pick<Content, 'subject' | 'body'>;
  obligations: readonly { type: string; article: string }[];
  /** Long form, verified to be that of the decision. */
  watermark: string;
  /** Last part of the recipient's opt-out link; compliance alone can read it. */
  optOutToken: string;
};

/**
 * Believes nothing that came over the wire but what the ledger's key has signed: the hash is computed from the content
 * about to be sent, obligations and watermark are those of the signed leaf. Throws the ledger's error for what does not
 * hold, egress.permit_of_another for a genuine permit of another automation.
 */
export function checkPermit(answer: GetPermitResponse, intended: IntendedSend, rules: PermitRules): SendOrder {
  const { permit, recipient_id: recipientId, recipient_salt: salt, watermark } = answer;
  if (!permit || !answer.content || answer.opt_out_token === '') throw egressErrors.permit_incomplete();
  if (salt.length !== SALT_BYTES) throw ledgerErrors.permit_recipient_mismatch();
  const { tenant, automationId, channel, at } = intended;
  const content = contentOf(answer.content);
  const { index, leaf: bytes, inclusion_proof: proof, checkpoint } = permit;
  const leaf = verifyPermit({
    permit: { leaf: bytes, index, proof, checkpoint },
    verifiers: rules.verifiers,
    now: at,
    expected: {
      tenant,
      origin: rules.originOf(tenant),
      recipient: { salt, value: recipientId },
      channel,
      contentHash: contentHash(content),
    },
  });
  const mark = openWatermark(watermark, rules.verifiers);
  const isOfLeaf = mark.treeId === tenant && mark.index === index && watermarkHash(mark.id) === leaf.watermark;
  if (leaf.automationId !== automationId || !isOfLeaf) throw egressErrors.permit_of_another();
  return { recipientId, content, obligations: leaf.obligations, watermark, optOutToken: answer.opt_out_token };
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
