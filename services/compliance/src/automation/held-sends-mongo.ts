import type { TenantModel } from '@salesmesh/chassis/store';
import { SENDS_READ_MS, type Send } from '../person/send.ts';
import { type AutomationDocument, HELD_SENDS } from './automation-model-mongo.ts';

/** By recipient, what holds places in the frequency windows at `now`; of who is not in it, nothing does. */
export type HeldSends = (recipientIds: readonly string[], now: Date) => Promise<ReadonlyMap<string, readonly Send[]>>;

/**
 * Read from the automations themselves: a second record in the dossier would have every decision write to another place
 * of the largest collection.
 */
export function heldSends(model: TenantModel<AutomationDocument>): HeldSends {
  return async (recipientIds, now) => {
    if (recipientIds.length === 0) return new Map();
    const since = new Date(now.getTime() - SENDS_READ_MS);
    const filter = { recipientId: { $in: recipientIds }, isReserved: true, 'decision.decidedAt': { $gt: since } };
    const projection = { recipientId: 1, 'decision.decidedAt': 1 } as const;
    const found = await model.find(filter, { projection, hint: HELD_SENDS });
    const held = found.map(({ _id, recipientId, decision }) => ({
      recipientId,
      automationId: _id,
      at: decision.decidedAt,
    }));
    return Map.groupBy(held, ({ recipientId }) => recipientId);
  };
}
