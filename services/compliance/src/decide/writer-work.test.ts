import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ReceivedEvent } from '@salesmesh/chassis/bus';
import { noPerson, runWith } from '@salesmesh/chassis/context';
import type { SequencerServiceClient } from '@salesmesh/proto/gen/salesmesh/compliance/v1';
import { complianceErrors } from '../errors.ts';
import { everywhere, type Sequencer } from '../sequencer/sequencer.ts';
import { placedHandlers, type WriterHandlers, writerWork } from './writer-work.ts';

const event = (automationId: string): ReceivedEvent => ({
  ...{
    id: `event ${automationId}`,
    type: 'salesmesh.egress.v1.DeliveryFinished',
    tenant: 't',
    aggregateId: automationId,
  },
  ...{ at: new Date('2026-11-22T10:00:00Z'), sequence: 7, deliveries: 2, working: () => {} },
  message: { automation_id: automationId, delivery_id: 'd', status: 'delivered', finished_at: '' },
});

/** A replica that keeps what it did, and knows no automation named `unknown`. */
function replica() {
  const done: string[] = [];
  const handlers: WriterHandlers = {
    decideAgain: async (automationId) => void done.push(`decide ${automationId}`),
    finishDeliveries: async (events) =>
      events.map(({ message, at, tenant }) => {
        if (message.automation_id === 'unknown') return complianceErrors.automation_not_found({ id: 'unknown' });
        done.push(`${tenant} ${message.automation_id} ${message.delivery_id} ${at.toISOString()}`);
        return undefined;
      }),
  };
  return { done, handlers };
}

/** As the other replica answers, without the wire in between. */
function peerOf(handlers: WriterHandlers): SequencerServiceClient {
  const { decideAgain, finishDelivery } = writerWork(handlers);
  return {
    decideAgain: async ({ automation_id = '' }: { automation_id?: string }) => {
      await decideAgain(automation_id);
      return {};
    },
    finishDelivery: async (told: Parameters<typeof finishDelivery>[0]) => {
      await finishDelivery(told);
      return {};
    },
  } as unknown as SequencerServiceClient;
}

const elsewhere: Sequencer = {
  isHere: () => false,
  locate: async () => ({ isHere: false, address: 'other', moved: new AbortController().signal }),
  mistrust: () => {},
};
const inTenant = <T>(fn: () => Promise<T>) => runWith({ tenant: 't', actor: noPerson }, fn);

test('does here what is written here, a batch at a time', async () => {
  const own = replica();
  const none = { at: () => assert.fail('nobody else is asked') };
  const placed = placedHandlers(own.handlers, { sequencer: everywhere, peers: none });
  const outcomes = await inTenant(() => placed.finishDeliveries([event('a'), event('unknown'), event('b')]));
  await inTenant(() => placed.decideAgain('c'));
  assert.deepEqual(
    outcomes.map((error) => (error as { code?: string } | undefined)?.code),
    [undefined, 'compliance.automation_not_found', undefined],
  );
  assert.deepEqual(own.done, ['t a d 2026-11-22T10:00:00.000Z', 't b d 2026-11-22T10:00:00.000Z', 'decide c']);
});

test('hands on what is written elsewhere, and brings back what became of each event', async () => {
  const [own, other] = [replica(), replica()];
  const peers = { at: () => peerOf(other.handlers) };
  const placed = placedHandlers(own.handlers, { sequencer: elsewhere, peers });
  const outcomes = await inTenant(() => placed.finishDeliveries([event('unknown'), event('a')]));
  await inTenant(() => placed.decideAgain('c'));
  assert.deepEqual(
    outcomes.map((error) => (error as { code?: string } | undefined)?.code),
    ['compliance.automation_not_found', undefined],
  );
  assert.deepEqual(own.done, []);
  assert.deepEqual(other.done, ['t a d 2026-11-22T10:00:00.000Z', 'decide c']);
});
