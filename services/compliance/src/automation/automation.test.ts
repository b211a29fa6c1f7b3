import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Outcome } from '../decisions/decision.ts';
import {
  type Automation,
  AutomationState,
  canBecome,
  countsForFrequency,
  decideAgain,
  decideFirst,
  deliver,
  expire,
  fail,
  followers,
  isFinal,
  needsPermit,
  type RecordedDecision,
  redeem,
  refuse,
  reject,
} from './automation.ts';

const at = new Date('2026-11-20T10:00:00Z');
const until = '2026-11-21T08:00:00.000Z';
const later = new Date('2026-11-20T10:10:00Z');

function decided(outcome: Outcome, permitExpiresAt?: Date) {
  const decision: RecordedDecision = {
    ...{ outcome, reasons: [], obligations: [], packs: ['global'], revision: 'r', decidedAt: at },
    ...(outcome === 'defer' ? { until } : {}),
    ledger: { index: 7, leaf: 'leaf' },
  };
  const recipientSalt = new Uint8Array(16);
  return permitExpiresAt === undefined ? { decision, recipientSalt } : { decision, recipientSalt, permitExpiresAt };
}

const request: Parameters<typeof decideFirst>[0] = {
  requestId: 'r-1',
  recipientId: 'c-1',
  residence: 'CN',
  action: { kind: 'send', channel: 'email', purpose: 'marketing' },
  team: 'east',
  reference: '',
  requestedAt: at,
  contentHash: 'h',
  watermarkId: 'w',
  isReserved: true,
};

const first: [Outcome, Date | undefined, AutomationState][] = [
  ['deny', undefined, 'decided'],
  ['require_approval', undefined, 'waiting_approval'],
  ['defer', undefined, 'waiting_time'],
  ['allow', later, 'permitted'],
  ['allow_with_obligations', later, 'permitted'],
  ['allow', undefined, 'decided'],
];
for (const [outcome, permitExpiresAt, state] of first) {
  test(`is ${state} after ${outcome}${permitExpiresAt ? ' with a permit' : ''}`, () => {
    const automation = decideFirst(request, decided(outcome, permitExpiresAt));
    assert.equal(automation.state, state);
    assert.equal(automation.permit?.expiresAt, permitExpiresAt);
    assert.equal(automation.decideAt?.toISOString(), outcome === 'defer' ? until : undefined);
    assert.equal(automation.finishedAt, isFinal(state) ? at : undefined);
  });
}

test('moves the earlier decision into the history and forgets the time it waited for', () => {
  const waiting = decideFirst(request, decided('defer'));
  const again = decideAgain(waiting, decided('allow', later));
  assert.deepEqual(again.history, [waiting.decision]);
  assert.equal(again.decideAt, undefined);
  assert.equal(again.permit?.index, 7);
});

const steps: readonly ((automation: Automation) => Automation)[] = [
  ...Object.values(Outcome).map(
    (outcome) => (automation: Automation) =>
      decideAgain(automation, decided(outcome, needsPermit(automation.action, outcome) ? later : undefined)),
  ),
  (automation) => redeem(automation, 'd-1', at),
  (automation) => refuse(automation, 'd-1', at),
  (automation) => expire(automation, at),
  (automation) => reject(automation, at),
  (automation) => deliver(automation, at),
  (automation) => fail(automation, 'x', at),
];

test('keeps through any lawful path: final is final, and a place stays held only while a message may leave or has left', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(steps.length - 1), { maxLength: 12 }), (path) => {
      let automation = decideFirst(request, decided('require_approval'));
      for (const choice of path) {
        const next = (steps[choice] as (typeof steps)[number])(automation);
        if (canBecome(automation, next.state)) automation = next;
      }
      const hadPermit = automation.permit !== undefined;
      const permitStates = ['permitted', 'redeemed', 'delivered', 'failed', 'expired', 'refused'];
      assert.equal(hadPermit, permitStates.includes(automation.state));
      assert.equal(automation.finishedAt !== undefined, isFinal(automation.state));
      assert.equal(['failed', 'expired', 'refused'].includes(automation.state), !automation.isReserved);
    }),
  );
});

test('knows a follower list for every state, with known states only', () => {
  const states = Object.values(AutomationState);
  assert.deepEqual(Object.keys(followers).sort(), states.toSorted());
  assert.ok(Object.values(followers).every((list) => list.every((state) => states.includes(state))));
});

test('counts marketing, surveys and unasked quotations for the frequency rule, and only what is sent', () => {
  const action = (purpose: Automation['action']['purpose'], kind: Automation['action']['kind'] = 'send') =>
    ({ kind, channel: 'email', purpose }) as const;
  assert.equal(countsForFrequency(action('marketing'), 'customer'), true);
  assert.equal(countsForFrequency(action('survey'), 'customer'), true);
  assert.equal(countsForFrequency(action('quotation'), 'none'), true);
  assert.equal(countsForFrequency(action('quotation'), undefined), true);
  assert.equal(countsForFrequency(action('quotation'), 'prospect'), false);
  assert.equal(countsForFrequency(action('transactional'), 'none'), false);
  assert.equal(countsForFrequency(action('marketing', 'profile'), 'none'), false);
});
