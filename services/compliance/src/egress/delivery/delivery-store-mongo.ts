import { aggregateStore, type OutboxEvent, outboxEvent, type Store, type TenantModel } from '@salesmesh/chassis/store';
import type { DeliveryFinishedInput } from '@salesmesh/proto/gen/salesmesh/egress/v1';
import { egressErrors } from '../errors.ts';
import type { Delivery } from './delivery.ts';
import type { DeliveryStore, StoredDelivery } from './delivery-store.ts';

const eventType = 'salesmesh.egress.v1.DeliveryFinished';

export function deliveryModel(store: Store): TenantModel<Delivery> {
  return store.model<Delivery>(
    'deliveries',
    {
      automationId: { type: String, personal: true },
      channel: { type: String },
      state: { type: String },
      attempts: { type: Number },
      claimedAt: { type: Date },
      attemptedAt: { type: Date },
      sentHash: { type: String },
      finishedAt: { type: Date },
      failureCode: { type: String },
    },
    {
      indexes: [
        // What a person asks about, and what is over.
        { key: { tenant: 1, automationId: 1 }, name: 'deliveries_by_automation' },
        { key: { tenant: 1, claimedAt: 1 }, name: 'deliveries_by_age' },
      ],
    },
  );
}

type Encode = (type: string, message: object) => Uint8Array;

export function deliveryStoreMongo(model: TenantModel<Delivery>, encode: Encode): DeliveryStore {
  const aggregates = aggregateStore(model);
  return {
    find: (id) => aggregates.load(id),
    open: async (id, fresh) => {
      const [outcome] = await aggregates.insert([{ id, state: fresh, events: [] }]);
      const opened = await aggregates.load(id);
      if (outcome !== 'inserted' || opened === undefined) throw egressErrors.delivery_raced({ id });
      return opened;
    },
    save: (current, next) => aggregates.save(current, next, []),
    finish: (current, next) => aggregates.save(current, next, [finishedEvent(next, encode)]),
  };
}

function finishedEvent(delivery: StoredDelivery, encode: Encode): OutboxEvent {
  const at = delivery.finishedAt ?? delivery.claimedAt;
  const message: DeliveryFinishedInput = {
    automation_id: delivery.automationId,
    delivery_id: delivery._id,
    status: delivery.state,
    sent_hash: Buffer.from(delivery.sentHash ?? '', 'hex'),
    failure_code: delivery.failureCode ?? '',
    finished_at: at.toISOString(),
  };
  const facts = { type: eventType, aggregateId: delivery.automationId, change: delivery._id, at };
  return outboxEvent(encode, facts, message);
}
