import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { after, before, test } from 'node:test';
import { type Body, type Signed, signedIn } from './ask-gateway.ts';
import { everydaySystem } from './everyday-system.ts';
import { pollUntil } from './poll-until.ts';
import type { JourneySystem } from './shared-system.ts';

const shipped = new URL('../../services/task-network/examples/lead-follow-up.json', import.meta.url);
let stack: JourneySystem;
let manager: Signed;
let rep: Signed;
let officer: Signed;
let leadFollowUp: Body;

/** Work for a representative, then a manager's yes, unless it is small. */
const offer = {
  title: { zh: '报价', en: 'Offer' },
  variables: ['amount'],
  start: 'write',
  steps: [
    {
      id: 'write',
      title: { zh: '写报价', en: 'Write the offer' },
      task: {
        roles: ['rep'],
        fields: [{ name: 'discount', kind: 'number', is_required: true }],
        outcomes: [{ outcome: 'written', next: 'check' }],
        deadline: { within: { minutes: 60 } },
      },
    },
    {
      id: 'check',
      condition: {
        branches: [{ any: [{ variable: 'discount', operator: 'greater_than', values: ['10'] }], next: 'approve' }],
        otherwise: 'sent',
      },
    },
    { id: 'approve', approval: { roles: ['sales_manager'], approved: 'sent', rejected: 'write' } },
    { id: 'sent', end: { result: 'sent' } },
  ],
};

before(async () => {
  stack = await everydaySystem('tasks');
  [manager, rep, officer] = await Promise.all([
    signedIn(stack, 'manager'),
    signedIn(stack, 'rep'),
    signedIn(stack, 'officer'),
  ]);
  const { id: _, ...flow } = JSON.parse(await readFile(shipped, 'utf8'));
  leadFollowUp = flow;
});
after(() => stack.stop());

test('a flow with faults is a problem that names each step, and only a manager may put one', async () => {
  const steps = leadFollowUp.steps.map((step: Body) => (step.id === 'pause' ? { ...step, id: 'paused' } : step));
  const faulty = await manager.ask('PUT', '/v1/flows/lead-follow-up', { body: { ...leadFollowUp, steps } });
  assert.deepEqual([faulty.status, faulty.body.code], [400, 'tasks.flow_invalid']);
  const fault = faulty.body.errors.find(({ field }: Body) => field === 'flow.steps.talk.task.outcomes.1.next');
  assert.match(fault.en, /"pause"/);
  assert.match(fault.zh, /pause/);
  const refused = await rep.ask('PUT', '/v1/flows/lead-follow-up', { body: leadFollowUp });
  assert.equal(refused.status, 403);
});

test('a dry run tells the way of a case that compliance wants approved', async () => {
  await manager.do('PUT', '/v1/flows/lead-follow-up', leadFollowUp);
  const script = [
    { step: 'request', outcome: 'next', values: { automation_id: 'a', automation_outcome: 'require_approval' } },
    { step: 'approval', outcome: 'rejected' },
    { step: 'reject', outcome: 'next' },
    { step: 'by-hand', outcome: 'reached' },
  ];
  const run = await manager.do('POST', '/v1/flows/dry-run', { flow_id: 'lead-follow-up', script });
  assert.deepEqual(
    run.path.map(({ step }: Body) => step),
    ['request', 'outcome', 'approval', 'reject', 'by-hand', 'contacted'],
  );
  assert.deepEqual([run.state, run.result], ['done', 'contacted']);
});

test('a case goes from the representative to the manager and to its end, and everybody can follow it', async () => {
  await manager.do('PUT', '/v1/flows/offer', offer);
  const told = await followEvents(['TaskOpened', 'TaskCompleted', 'CaseFinished']);
  const opening = { flow_id: 'offer', subject: 'deal-1', owner: 'rep', variables: { amount: '5000' } };
  const { case: opened } = await manager.do('POST', '/v1/cases', opening, 'open-1');
  const again = await manager.do('POST', '/v1/cases', opening, 'open-1');
  assert.equal(again.case.id, opened.id);

  const { tasks } = await rep.do('GET', '/v1/tasks?state=open');
  const writing = tasks.find(({ case_id }: Body) => case_id === opened.id);
  const unseen = await officer.ask('GET', `/v1/tasks/${writing.id}`);
  assert.equal(unseen.status, 404);
  await rep.do('POST', `/v1/tasks/${writing.id}/claim`, {});
  const wrong = { outcome: 'written', values: { discount: 'much' } };
  const refused = await rep.ask('POST', `/v1/tasks/${writing.id}/complete`, { body: wrong });
  assert.deepEqual([refused.status, refused.body.errors[0].field], [400, 'values.discount']);
  const complete = { outcome: 'written', values: { discount: '12' } };
  const { task } = await rep.do('POST', `/v1/tasks/${writing.id}/complete`, complete, 'done-1');
  assert.equal(task.state, 'completed');

  const page = await manager.do('GET', `/v1/tasks?case_id=${opened.id}&state=open`);
  const [approval] = page.tasks;
  assert.equal(approval.kind, 'approval');
  assert.equal(
    (await rep.ask('POST', `/v1/tasks/${approval.id}/complete`, { body: { outcome: 'approved' } })).status,
    404,
  );
  await manager.do('POST', `/v1/tasks/${approval.id}/complete`, { outcome: 'approved' });

  const { case: ended } = await rep.do('GET', `/v1/cases/${opened.id}`);
  assert.deepEqual([ended.state, ended.result, ended.variables.discount], ['done', 'sent', '12']);
  const { entries } = await rep.do('GET', `/v1/cases/${opened.id}/history`);
  const deeds = entries.filter(({ by }: Body) => by !== undefined).map(({ what, by }: Body) => [what, by]);
  assert.deepEqual(deeds, [
    ['claimed', 'rep'],
    ['completed', 'rep'],
    ['completed', 'manager'],
  ]);
  await pollUntil(
    async () => told.length,
    (count) => count >= 5,
  );
  assert.deepEqual(told, ['TaskOpened', 'TaskCompleted', 'TaskOpened', 'TaskCompleted', 'CaseFinished']);
  assert.equal((await rep.ask('GET', '/v1/cases/summary')).status, 403);
  const summary = await manager.do('GET', '/v1/cases/summary?flow_id=offer');
  assert.deepEqual([summary.by_state, summary.tasks_by_state], [{ done: 1 }, { completed: 2 }]);
});

/** Names of the events as they come, from the moment on at which the stream stands. */
async function followEvents(types: readonly string[]): Promise<string[]> {
  const leaving = new AbortController();
  after(() => leaving.abort());
  const response = await fetch(`${stack.gatewayUrl}/v1/events?types=${types.join()}`, {
    headers: { authorization: `Bearer ${manager.token}` },
    signal: leaving.signal,
  });
  const told: string[] = [];
  const body = Readable.fromWeb(response.body as Parameters<typeof Readable.fromWeb>[0]);
  // The end of the test is the end of the stream.
  body.on('error', () => {});
  const lines = createInterface({ input: body });
  lines.on('line', (line) => {
    if (line.startsWith('event: ')) told.push(line.slice('event: '.length));
  });
  leaving.signal.addEventListener('abort', () => lines.close());
  return told;
}
