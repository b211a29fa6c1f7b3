import type { Doc, Find, TenantModel } from '@salesmesh/chassis/store';
import { SENDS_READ_MS, type Send } from '../person/send.ts';
import type { AutomationDocument } from './automation-model-mongo.ts';

/** By recipient, what holds places in the frequency windows; of who is not in it, nothing does. */
export type SendsHeld = ReadonlyMap<string, readonly Send[]>;
/** Who holds places at `now`. */
export type HeldSends = (recipientIds: readonly string[], now: Date) => Promise<SendsHeld>;

/**
 * Read from the automations themselves: a second record in the dossier would have every decision write to another place
 * of the largest collection.
 */
export function heldSends(model: TenantModel<AutomationDocument>): HeldSends {
  return async (recipientIds, now) => {
    const { filter, projection } = holdersOf(model, recipientIds, now);
    return sendsOf(await model.find(filter, { projection }));
  };
}

/** All that is asked and read stands in the index `automations_held_sends`. */
export function holdersOf(
  model: TenantModel<AutomationDocument>,
  recipientIds: readonly string[],
  now: Date,
): Find<AutomationDocument> {
  const since = new Date(now.getTime() - SENDS_READ_MS);
  return {
    model,
    filter: { recipientId: { $in: recipientIds }, isReserved: true, 'decision.decidedAt': { $gt: since } },
    projection: { recipientId: 1, 'decision.decidedAt': 1 },
  };
}

export function sendsOf(holders: readonly Doc<AutomationDocument>[]): SendsHeld {
  const held = holders.map(({ _id, recipientId, decision }) => ({
    recipientId,
    automationId: _id,
    at: decision.decidedAt,
  }));
  return Map.groupBy(held, ({ recipientId }) => recipientId);
}
