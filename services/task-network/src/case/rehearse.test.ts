import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asArrived, leadFollowUp } from '../../test/fixtures/flows.ts';
import { rehearse } from './rehearse.ts';

const flow = asArrived(leadFollowUp);
const startAt = new Date('2026-11-23T02:00:00Z');
const variables = { rep_id: 'li' };
const request = (automation_outcome: string) => ({
  step: 'request',
  outcome: 'next',
  values: { automation_id: 'a', automation_outcome },
});
const run = (...script: { step: string; outcome: string; values: Record<string, string> }[]) =>
  rehearse(flow, { variables, script, startAt });

test('tells the way through approval, a pause and the end, with the times that pass', () => {
  const rehearsed = run(
    request('require_approval'),
    { step: 'approval', outcome: 'approved', values: {} },
    { step: 'approve', outcome: 'next', values: { automation_outcome: 'allow' } },
    { step: 'talk', outcome: 'later', values: {} },
    { step: 'talk', outcome: 'reached', values: { interest: 'high' } },
  );
  const steps = ['request', 'outcome', 'approval', 'approve', 'outcome', 'talk', 'pause', 'talk', 'contacted'];
  assert.deepEqual(
    rehearsed.path.map(({ step }) => step),
    steps,
  );
  assert.deepEqual([rehearsed.state, rehearsed.result, rehearsed.variables.interest], ['done', 'contacted', 'high']);
  assert.equal(rehearsed.path.at(-1)?.entered_at, '2026-11-24T02:00:00.000Z');
});

test('tells what a later decision does to a case that waits for it', () => {
  const rehearsed = run(request('defer'), {
    step: 'deferred',
    outcome: 'next',
    values: { automation_outcome: 'deny' },
  });
  assert.deepEqual(
    rehearsed.path.map(({ step }) => step),
    ['request', 'outcome', 'deferred', 'outcome', 'by-hand'],
  );
  assert.equal(rehearsed.state, 'stopped');
});

test('stops where the script says nothing, and refuses what a step cannot do', () => {
  assert.deepEqual([run().state, run().path.length], ['stopped', 1]);
  assert.throws(() => run({ step: 'request', outcome: 'approved', values: {} }), { code: 'tasks.invalid_request' });
});

test('a script that turns for ever is told so', () => {
  assert.equal(run(request('allow'), { step: 'talk', outcome: 'later', values: {} }).state, 'endless');
});
