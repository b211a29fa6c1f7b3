import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FlowInput, StepInput } from '@salesmesh/proto/gen/salesmesh/tasks/v1';
import { asArrived, leadFollowUp, smallFlow } from '../../test/fixtures/flows.ts';
import { flowFaults } from './check-flow.ts';

const fieldsOf = (flow: FlowInput) => flowFaults(asArrived(flow)).map(({ field }) => field);
const withStep = (...steps: StepInput[]) => {
  const ids = steps.map(({ id }) => id);
  return smallFlow({ steps: [...(smallFlow().steps ?? []).filter(({ id }) => !ids.includes(id)), ...steps] });
};

test('a sound flow has no faults, and neither has the one that is shipped', () => {
  assert.deepEqual(flowFaults(asArrived(smallFlow())), []);
  assert.deepEqual(flowFaults(asArrived(leadFollowUp)), []);
});

test('every fault says in two languages what it is and how to mend it', () => {
  const faults = flowFaults(asArrived({ id: '', start: 'x', trigger: 'y', steps: [{ id: 'a' }] }));
  assert.ok(faults.length >= 4);
  for (const { zh, en } of faults) assert.ok(zh.length > 3 && en.length > 8);
});

const graphs: [string, FlowInput, string[]][] = [
  [
    'a step that nothing leads to',
    withStep({ id: 'lost', timer: { delay: { minutes: 1 }, next: 'done' } }),
    ['flow.steps.lost'],
  ],
  [
    'a way to a step that is not there',
    withStep({ id: 'pause', timer: { delay: { minutes: 1 }, next: 'talks' } }),
    ['flow.steps.pause.timer.next'],
  ],
  [
    'a branch that leads nowhere',
    withStep({ id: 'check', condition: { branches: [], otherwise: '' } }),
    ['flow.steps.check.condition.otherwise'],
  ],
  [
    'an approval without its second branch',
    withStep({ id: 'pause', approval: { roles: ['rep'], approved: 'talk' } }),
    ['flow.steps.pause.approval.rejected'],
  ],
  ['a start that is not there', smallFlow({ start: 'begin' }), ['flow.start']],
  [
    'two steps of one id',
    smallFlow({ steps: [...(smallFlow().steps ?? []), { id: 'done', end: { result: 'x' } }] }),
    ['flow.steps.done.id'],
  ],
  [
    'no end',
    smallFlow({ start: 'a', steps: [{ id: 'a', timer: { delay: { minutes: 1 }, next: 'a' } }] }),
    ['flow.steps'],
  ],
  [
    'steps from which no end can be reached',
    withStep(
      {
        id: 'check',
        condition: {
          branches: [{ any: [{ variable: 'amount', operator: 'is_present' }], next: 'trap' }],
          otherwise: 'talk',
        },
      },
      { id: 'trap', timer: { delay: { minutes: 1 }, next: 'trap' } },
    ),
    ['flow.steps.trap'],
  ],
  [
    'a loop of conditions and calls alone',
    withStep(
      { id: 'pause', call: { call: 'approve_automation', next: 'again', failed: 'done' } },
      {
        id: 'again',
        condition: {
          branches: [{ all: [{ variable: 'amount', operator: 'is_absent' }], next: 'pause' }],
          otherwise: 'talk',
        },
      },
    ),
    ['flow.steps.pause', 'flow.steps.again'],
  ],
];
for (const [what, flow, fields] of graphs) {
  test(`refuses ${what}`, () => {
    const found = fieldsOf(flow);
    for (const field of fields) assert.ok(found.includes(field), found.join());
  });
}

const steps: [string, StepInput, string][] = [
  ['no kind', { id: 'pause' }, 'kind'],
  ['an unknown call', { id: 'pause', call: { call: 'fly', next: 'talk', failed: 'done' } }, 'call.call'],
  ['an unknown event', { id: 'pause', wait: { event: 'rain', next: 'talk' } }, 'wait.event'],
  [
    'an unknown role',
    { id: 'pause', approval: { roles: ['king'], approved: 'talk', rejected: 'done' } },
    'approval.roles',
  ],
  ['no role', { id: 'pause', approval: { approved: 'talk', rejected: 'done' } }, 'approval.roles'],
  [
    'an unknown operator',
    {
      id: 'check',
      condition: {
        branches: [{ all: [{ variable: 'amount', operator: 'like', values: ['1'] }], next: 'talk' }],
        otherwise: 'done',
      },
    },
    'condition.branches.0.operator',
  ],
  [
    'a comparison with two values',
    {
      id: 'check',
      condition: {
        branches: [{ all: [{ variable: 'amount', operator: 'equals', values: ['1', '2'] }], next: 'talk' }],
        otherwise: 'done',
      },
    },
    'condition.branches.0.values',
  ],
  ['a delay of nothing', { id: 'pause', timer: { delay: { minutes: 0 }, next: 'talk' } }, 'delay.minutes'],
  ['a timer without a delay', { id: 'pause', timer: { next: 'talk' } }, 'timer.delay'],
  [
    'a variable that nothing gives',
    {
      id: 'check',
      condition: {
        branches: [{ all: [{ variable: 'amuont', operator: 'is_present' }], next: 'talk' }],
        otherwise: 'done',
      },
    },
    'condition.branches.0.variable',
  ],
  [
    'a call whose variables nothing gives',
    { id: 'pause', call: { call: 'approve_automation', next: 'talk', failed: 'done' } },
    'call',
  ],
];
for (const [what, step, place] of steps) {
  test(`refuses a step with ${what}`, () => {
    const found = fieldsOf(withStep(step));
    assert.ok(found.includes(`flow.steps.${step.id}.${place}`), found.join());
  });
}

test('refuses business time without hours, and hours that cannot be counted', () => {
  const delay = { minutes: 5, is_business_time: true };
  const pausing = withStep({ id: 'pause', timer: { delay, next: 'talk' } });
  assert.deepEqual(fieldsOf(pausing), ['flow.steps.pause']);
  const period = { day: 1, from: '09:00', to: '17:00' };
  const hours = (changes: object) =>
    fieldsOf({ ...pausing, business_hours: { zone: 'UTC', periods: [period], ...changes } });
  assert.deepEqual(hours({}), []);
  assert.deepEqual(hours({ zone: 'Mars/Base' }), ['flow.business_hours.zone']);
  assert.deepEqual(hours({ periods: [{ ...period, to: '08:00' }] }), ['flow.business_hours.periods']);
  assert.deepEqual(hours({ periods: [] }), ['flow.business_hours.periods']);
  assert.deepEqual(hours({ exceptions: [{ date: '2026-02-30' }] }), ['flow.business_hours.exceptions']);
});
