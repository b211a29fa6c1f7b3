import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { manualClock } from '@salesmesh/chassis/clock';
import { catalogue } from '@salesmesh/chassis/errors';
import type { Task } from '@salesmesh/proto/gen/salesmesh/tasks/v1';
import { pollUntil } from '../../../../infra/journeys/poll-until.ts';
import { leadFollowUp } from '../fixtures/flows.ts';
import { automationOf, followUpOf, silentPeers } from '../fixtures/peers.ts';
import {
  as,
  leadDispatched,
  ownServers,
  startTaskNetwork,
  type TaskNetwork,
  tell,
} from '../fixtures/task-network-service.ts';

const errors = catalogue('knowledge', {
  index_building: { kind: 'UNAVAILABLE', zh: '索引正在建立。', en: 'The index is being built.' },
});
const clock = manualClock('2026-11-23T02:00:00Z');
const peers = silentPeers();
let servers: Awaited<ReturnType<typeof ownServers>>;
let service: TaskNetwork;
let other: TaskNetwork;
let isKnowledgeAway = false;

const manager = <T>(fn: () => T) => as('sales_manager', fn);
const rep = <T>(fn: () => T) => as('rep', fn, 'li');
/** The outcome stands in the lead's id, so that each test says what compliance decides. */
const outcomeOf = (lead: string) => lead.split('-').at(1) ?? 'allow';

before(async () => {
  servers = await ownServers();
  Object.assign(peers, {
    answerOrder: (order: { request_id: string; lead_id: string }) =>
      outcomeOf(order.lead_id) === 'refused'
        ? { request_id: order.request_id, error: { code: 'leads.template_missing', is_retryable: false } }
        : followUpOf(order as never, outcomeOf(order.lead_id)),
    suggest: ({ items }: { items: { key: string }[] }) => {
      if (isKnowledgeAway) throw errors.index_building();
      const reasons = [
        { kind: 'scene', field: 'country', values: ['DE'], reason_zh: '国家相符', reason_en: 'Same country' },
      ];
      const card = {
        card_id: 'card-1',
        version: 3,
        title: 'Opening',
        snippet: 'Ask first.',
        score: 1,
        reasons,
        language: 'en',
      };
      return { items: items.map(({ key }) => ({ key, cards: [card] })) };
    },
  });
  service = await startTaskNetwork({ ...servers, clock, peers, isWorking: true });
  other = await startTaskNetwork({ ...servers, clock, peers, database: service.database, isWorking: true });
  await manager(() => service.flows.putFlow({ request_id: 'put', flow: leadFollowUp }));
});
after(async () => {
  await other[Symbol.asyncDispose]();
  await service[Symbol.asyncDispose]();
  await servers[Symbol.asyncDispose]();
});

const dispatch = (key: string) =>
  tell(service.bus, 'salesmesh.leads.v1.LeadDispatched', `lead-${key}`, leadDispatched(key));
const caseOf = async (key: string) =>
  (await manager(() => service.cases.listCases({ subject: `lead-${key}` }))).cases[0];
async function reached(key: string, step: string) {
  const found = await pollUntil(
    () => caseOf(key),
    (one) => one?.step === step,
  );
  assert.ok(found);
  return found;
}
async function openTaskOf(key: string): Promise<Task> {
  const { id } = (await caseOf(key)) ?? { id: '' };
  const { tasks } = await manager(() => service.cases.getCaseHistory({ case_id: id }));
  const task = tasks.find(({ state }) => state === 'open' || state === 'assigned');
  assert.ok(task, `lead ${key} should have an open task`);
  return task;
}
const decided = (key: string, automation_id: string, outcome: string, decision_number: number) =>
  tell(
    service.bus,
    'salesmesh.compliance.v1.AutomationDecided',
    automation_id,
    { automation_id, outcome, decision_number, reference: `lead-${key}` },
    String(decision_number),
  );

describe('a dispatched lead', () => {
  test('opens one case, however often its event comes, and its task shows the cards that knowledge found', async () => {
    await Promise.all([dispatch('allow-1'), dispatch('allow-1'), dispatch('allow-2')]);
    await reached('allow-1', 'talk');
    const task = await pollUntil(
      () => openTaskOf('allow-1'),
      ({ cards }) => cards.length > 0,
    );
    assert.deepEqual(task.cards[0]?.reasons, [{ zh: '国家相符', en: 'Same country' }]);
    const asked = peers.suggested.find(({ key }) => key === task.id);
    assert.deepEqual(asked?.scene?.channel, 'email');
    assert.deepEqual([asked?.scene?.country, asked?.viewer?.roles], ['DE', ['rep']]);
    const { cases } = await manager(() => service.cases.listCases({ subject: 'lead-allow-1' }));
    assert.equal(cases.length, 1);
    assert.equal(peers.orders.filter(({ lead_id }) => lead_id === 'lead-allow-1').length, 1);
  });

  test('becomes work by hand when its message cannot be made', async () => {
    await dispatch('refused-1');
    const found = await reached('refused-1', 'by-hand');
    assert.equal(found.variables.call_error, 'leads.template_missing');
  });

  test('waits while compliance defers and goes on with the later decision, told once or twice', async () => {
    await dispatch('defer-1');
    const { variables } = await reached('defer-1', 'deferred');
    const id = variables.automation_id ?? '';
    await Promise.all([decided('defer-1', id, 'allow', 2), decided('defer-1', id, 'allow', 2)]);
    const found = await reached('defer-1', 'talk');
    assert.equal(found.variables.automation_outcome, 'allow');
  });

  test('is approved by a person, for whom compliance decides again', async () => {
    await dispatch('require_approval-1');
    await reached('require_approval-1', 'approval');
    const task = await openTaskOf('require_approval-1');
    const complete = { request_id: 'ok-1', task_id: task.id, outcome: 'approved' };
    await assert.rejects(
      rep(() => service.tasks.completeTask(complete)),
      { code: 'tasks.task_not_found' },
    );
    await as('compliance_officer', () => service.tasks.completeTask(complete));
    await reached('require_approval-1', 'talk');
    const settled = peers.settled.find(({ request }) =>
      request.automation_id.includes(peers.orders.at(-1)?.request_id ?? ''),
    );
    assert.deepEqual([settled?.method, settled?.actor.sub], ['ApproveAutomation', 'compliance_officer-1']);
  });

  test('goes on when the approval is given elsewhere, and when it was given elsewhere meanwhile', async () => {
    await dispatch('require_approval-2');
    const { variables } = await reached('require_approval-2', 'approval');
    await decided('require_approval-2', variables.automation_id ?? '', 'deny', 2);
    await reached('require_approval-2', 'by-hand');

    await dispatch('require_approval-3');
    await reached('require_approval-3', 'approval');
    const taken = catalogue('compliance', {
      not_waiting_for_approval: { kind: 'FAILED_PRECONDITION', zh: '不在等待。', en: 'It does not wait.' },
    });
    const usual = peers.answerSettling;
    peers.answerSettling = () => {
      throw taken.not_waiting_for_approval();
    };
    peers.getAutomation = ({ automation_id }) => automationOf(automation_id, 'waiting_time', 'defer');
    const task = await openTaskOf('require_approval-3');
    await manager(() => service.tasks.completeTask({ request_id: 'ok-3', task_id: task.id, outcome: 'approved' }));
    await reached('require_approval-3', 'deferred');
    peers.answerSettling = usual;
  });

  test('that is rejected becomes work by hand', async () => {
    await dispatch('require_approval-4');
    await reached('require_approval-4', 'approval');
    const task = await openTaskOf('require_approval-4');
    await manager(() => service.tasks.completeTask({ request_id: 'no-4', task_id: task.id, outcome: 'rejected' }));
    const found = await reached('require_approval-4', 'by-hand');
    assert.equal(found.variables.automation_outcome, 'rejected');
  });

  test('that comes back to the pool ends its case, told once or twice, and may open another', async () => {
    await dispatch('allow-5');
    const { id } = await reached('allow-5', 'talk');
    const back = { lead_id: 'lead-allow-5', assignment_id: 'assignment-allow-5', reason: 'declined' };
    const tellBack = () => tell(service.bus, 'salesmesh.leads.v1.LeadReturned', 'lead-allow-5', back);
    await Promise.all([tellBack(), tellBack()]);
    const ended = await pollUntil(
      () => manager(() => service.cases.getCase({ case_id: id })),
      (answer) => answer.case?.state === 'done',
    );
    assert.equal(ended.case?.result, 'returned');
    const again = { ...leadDispatched('allow-5'), assignment_id: 'assignment-again' };
    await tell(service.bus, 'salesmesh.leads.v1.LeadDispatched', 'lead-allow-5', again, '2');
    const cases = await pollUntil(
      () => manager(() => service.cases.listCases({ subject: 'lead-allow-5' })),
      (page) => page.cases.length === 2,
    );
    assert.deepEqual(cases.cases.map(({ state }) => state).sort(), ['done', 'open']);
  });

  test('gets its task while knowledge is away, and the cards when it is back', async () => {
    isKnowledgeAway = true;
    await dispatch('allow-3');
    await reached('allow-3', 'talk');
    await pollUntil(
      async () => peers.suggested.length,
      (count) => count > 0,
    );
    assert.deepEqual((await openTaskOf('allow-3')).cards, []);
    isKnowledgeAway = false;
    const task = await pollUntil(
      () => openTaskOf('allow-3'),
      ({ cards }) => cards.length > 0,
    );
    assert.equal(task.cards.length, 1);
  });
});

describe('time', () => {
  test('escalates what is overdue to the manager and ends a pause, once each, with two processes at work', async () => {
    await dispatch('allow-4');
    await reached('allow-4', 'talk');
    const task = await openTaskOf('allow-4');
    await rep(() => service.tasks.completeTask({ request_id: 'later-4', task_id: task.id, outcome: 'later' }));
    await reached('allow-4', 'pause');
    clock.advance(30 * 3_600_000);
    await reached('allow-4', 'talk');
    clock.advance(60 * 3_600_000);
    const late = await pollUntil(
      () => openTaskOf('allow-4'),
      ({ is_escalated }) => is_escalated,
    );
    assert.deepEqual([late.assignee, late.roles], ['li', ['rep', 'sales_manager']]);
    const { id } = (await caseOf('allow-4')) ?? { id: '' };
    const { entries } = await manager(() => service.cases.getCaseHistory({ case_id: id }));
    const count = (what: string) => entries.filter((entry) => entry.what === what).length;
    assert.deepEqual([count('escalated'), count('timed_out'), count('called')], [1, 1, 1]);
  });
});

test('the counts of the tenant add up', async () => {
  const { cases, by_state, by_wait, tasks, tasks_by_state, cards_attached } = await manager(() =>
    service.cases.summariseCases({}),
  );
  const sum = (counts: Record<string, number>) => Object.values(counts).reduce((total, one) => total + one, 0);
  assert.deepEqual([sum(by_state), sum(by_wait), sum(tasks_by_state)], [cases, by_state.open, tasks]);
  assert.ok(cards_attached >= 3);
});
