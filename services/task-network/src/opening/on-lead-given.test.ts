import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ReceivedEvent } from '@salesmesh/chassis/bus';
import { manualClock } from '@salesmesh/chassis/clock';
import { noPerson, runWith } from '@salesmesh/chassis/context';
import { asArrived, leadFollowUp } from '../../test/fixtures/flows.ts';
import { leadDispatched } from '../../test/fixtures/task-network-service.ts';
import type { CaseStore } from '../case/case-store.ts';
import type { Flow } from '../flow/flow.ts';
import type { FlowStore } from '../flow/flow-store.ts';
import { onLeadGiven } from './on-lead-given.ts';

const clock = manualClock('2026-11-23T02:00:00Z');
const flow = { ...asArrived(leadFollowUp), version: 1 };
const dispatched = (key: string) =>
  ({ type: 'salesmesh.leads.v1.LeadDispatched', message: leadDispatched(key) }) as unknown as ReceivedEvent;

/** Holds cases by id; which flows have the trigger is set from outside. */
function opening() {
  const held = new Map<string, string>();
  const triggered: Flow[] = [];
  const insert: CaseStore['insert'] = async (cases) =>
    cases.map(({ id, state }) => {
      if (held.has(id)) return 'duplicate';
      held.set(id, state.flow_id);
      return 'inserted';
    });
  const handler = onLeadGiven({
    ...{ clock, setTimers: async () => {}, move: async () => new Map() },
    cases: { insert } as unknown as CaseStore,
    flows: { triggeredBy: async () => triggered } as unknown as FlowStore,
  });
  const tell = (tenant: string, ...events: ReceivedEvent[]) =>
    runWith({ tenant, actor: noPerson }, () => handler(events));
  return { held, triggered, tell };
}

test('opens one case where two flows that were put at the same moment have the trigger', async () => {
  const { held, triggered, tell } = opening();
  triggered.push({ ...flow, id: 'one' }, { ...flow, id: 'other' });
  await tell('t1', dispatched('a'), dispatched('a'));
  assert.deepEqual([...held.values()], ['one']);
});

test('opens nothing again for an event that comes after the trigger went to another flow', async () => {
  const { held, triggered, tell } = opening();
  triggered.push({ ...flow, id: 'old' });
  await tell('t1', dispatched('a'));
  triggered.splice(0, 1, { ...flow, id: 'new' });
  await tell('t1', dispatched('a'), dispatched('b'));
  assert.deepEqual([...held.values()], ['old', 'new']);
});

test('keeps the cases of two tenants apart whose assignments have the same id', async () => {
  const { held, triggered, tell } = opening();
  triggered.push(flow);
  await tell('t1', dispatched('a'));
  await tell('t2', dispatched('a'));
  assert.equal(held.size, 2);
});

test('says which trigger no flow has', async () => {
  const [refused] = await opening().tell('t1', dispatched('a'));
  assert.equal((refused as { code?: string } | undefined)?.code, 'tasks.flow_missing');
});
