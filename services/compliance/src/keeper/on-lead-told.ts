import type { ReceivedEvent } from '@salesmesh/chassis/bus';
import type { LeadDispatched, LeadReturned } from '@salesmesh/proto/gen/salesmesh/leads/v1';
import type { Keeper, KeeperStore } from './keeper-store.ts';

export const LEAD_DISPATCHED = 'salesmesh.leads.v1.LeadDispatched';
export const LEAD_RETURNED = 'salesmesh.leads.v1.LeadReturned';

/** Takes over who holds which lead. Events may come twice and in any order: the lead's version makes that harmless. */
export function onLeadTold({ keepers }: { keepers: KeeperStore }) {
  return async (events: readonly ReceivedEvent[]): Promise<readonly unknown[]> => {
    await keepers.tell(events.map(keeperOf));
    return events.map(() => undefined);
  };
}

function keeperOf({ type, message, at }: ReceivedEvent): Keeper {
  const { lead_id, version, assignment_id, ...told } = message as unknown as LeadReturned & LeadDispatched;
  const lead = { leadId: lead_id, leadVersion: version, assignmentId: assignment_id, toldAt: at };
  return type === LEAD_RETURNED ? lead : { ...lead, repId: told.rep_id, recipientId: told.contact_id };
}
