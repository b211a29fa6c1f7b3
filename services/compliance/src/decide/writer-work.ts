import type { ReceivedEvent } from '@salesmesh/chassis/bus';
import { currentContext } from '@salesmesh/chassis/context';
import type { FinishDeliveryRequest } from '@salesmesh/proto/gen/salesmesh/compliance/v1';
import type { DeliveryFinished } from '@salesmesh/proto/gen/salesmesh/egress/v1';
import type { WriterWork } from '../sequencer/carry-routes.ts';
import { type Placing, whereWritten } from '../sequencer/where-written.ts';

type Events = readonly ReceivedEvent[];

/** What timers and events bring, done in this replica. */
export type WriterHandlers = {
  decideAgain(automationId: string): Promise<void>;
  /** The answer per event is its error, or undefined. */
  finishDeliveries(events: Events): Promise<readonly unknown[]>;
};

/** What other replicas hand on of it. */
export function writerWork({ decideAgain, finishDeliveries }: WriterHandlers): WriterWork {
  return {
    decideAgain,
    finishDelivery: async (told) => {
      const [error] = await finishDeliveries([asEvent(told)]);
      if (error !== undefined) throw error;
    },
  };
}

/** The same handlers, whose work is done where the tenant's ledger is written; whoever hears of it first hands it on. */
export function placedHandlers(handlers: WriterHandlers, placing: Placing): WriterHandlers {
  return {
    decideAgain: (automationId) =>
      whereWritten(placing, {
        here: () => handlers.decideAgain(automationId),
        there: async (peer, signal) => {
          await peer.decideAgain({ automation_id: automationId }, { signal });
        },
      }),
    finishDeliveries: async (events) => {
      const { tenant } = currentContext();
      if ((await placing.sequencer.locate(tenant)).isHere) return handlers.finishDeliveries(events);
      const settled = await Promise.allSettled(events.map((event) => finishThere(handlers, placing, event)));
      return settled.map((result) => (result.status === 'rejected' ? result.reason : undefined));
    },
  };
}

async function finishThere(handlers: WriterHandlers, placing: Placing, event: ReceivedEvent): Promise<void> {
  await whereWritten(placing, {
    here: async () => {
      const [error] = await handlers.finishDeliveries([event]);
      if (error !== undefined) throw error;
    },
    there: async (peer, signal) => {
      const delivery = event.message as unknown as DeliveryFinished;
      await peer.finishDelivery({ event_id: event.id, at: event.at.toISOString(), delivery }, { signal });
    },
  });
}

function asEvent({ event_id: id, at, delivery }: FinishDeliveryRequest): ReceivedEvent {
  return {
    ...{ id, type: 'salesmesh.egress.v1.DeliveryFinished', tenant: currentContext().tenant },
    ...{ aggregateId: delivery?.automation_id ?? '', at: new Date(at), message: { ...delivery } },
    ...{ sequence: 0, deliveries: 1, working: () => {} },
  };
}
