import { commit } from '../ledger/commitment.ts';
import type { DecisionLeaf } from '../ledger/leaf.ts';
import { watermarkHash } from '../ledger/watermark.ts';
import { judgementOf, type Verdict } from './verdict.ts';

export type DecisionRecord = {
  tenant: string;
  automationId: string;
  decisionId: string;
  at: Date;
  recipientId: string;
  recipientSalt: Uint8Array;
  channel: string;
  contentHash: string;
  watermarkId: string;
  verdict: Verdict;
  permitExpiresAt?: Date | undefined;
};

/** The decision as the ledger keeps it: no text, no person. */
export function decisionLeaf(record: DecisionRecord): DecisionLeaf {
  const { verdict, permitExpiresAt } = record;
  return {
    kind: 'decision',
    tenant: record.tenant,
    automationId: record.automationId,
    decisionId: record.decisionId,
    at: record.at.toISOString(),
    recipient: commit({ salt: record.recipientSalt, value: record.recipientId }),
    channel: record.channel,
    contentHash: record.contentHash,
    ...judgementOf(verdict),
    ...(permitExpiresAt === undefined ? {} : { permitExpiresAt: permitExpiresAt.toISOString() }),
    watermark: watermarkHash(record.watermarkId),
  };
}
