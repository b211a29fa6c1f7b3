import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { attempted, claiming, type Delivery, delivered, failed, isFinished, refused } from './delivery.ts';

const now = new Date('2026-11-22T02:31:00Z');
const fresh = claiming({ automationId: 'a-1', channel: 'sms', now });
const steps = {
  attempt: (delivery: Delivery) => attempted(delivery, { sentHash: 'ab'.repeat(32), now }),
  deliver: (delivery: Delivery) => delivered(delivery, now),
  fail: (delivery: Delivery) => failed(delivery, 'egress.channel_refused', now),
  refuse: (delivery: Delivery) => refused(delivery, 'compliance.permit_revoked', now),
};
const states = {
  claiming: fresh,
  sending: steps.attempt(fresh),
  delivered: steps.deliver(steps.attempt(fresh)),
  failed: steps.fail(fresh),
  refused: steps.refuse(fresh),
};

const allowed: [from: keyof typeof states, step: keyof typeof steps, to: string][] = [
  ['claiming', 'attempt', 'sending'],
  ['claiming', 'fail', 'failed'],
  ['claiming', 'refuse', 'refused'],
  ['sending', 'attempt', 'sending'],
  ['sending', 'deliver', 'delivered'],
  ['sending', 'fail', 'failed'],
];
for (const [from, step, to] of allowed) {
  test(`${step} takes a ${from} delivery to ${to}`, () => {
    assert.equal(steps[step](states[from]).state, to);
  });
}

const isAllowed = (from: string, step: string) => allowed.some(([a, b]) => a === from && b === step);
const forbidden = Object.keys(states).flatMap((from) =>
  Object.keys(steps)
    .filter((step) => !isAllowed(from, step))
    .map((step) => [from as keyof typeof states, step as keyof typeof steps] as const),
);
for (const [from, step] of forbidden) {
  test(`${step} is no step of a ${from} delivery`, () => {
    assert.throws(() => steps[step](states[from]), TypeError);
  });
}

test('a redeemed delivery is never refused, and what was never sent is never delivered', () => {
  assert.throws(() => steps.refuse(states.sending), TypeError);
  assert.throws(() => steps.deliver(states.claiming), TypeError);
});

/** The steps in order; those the table forbids leave the delivery as it is. */
function walk(names: readonly (keyof typeof steps)[]): Delivery[] {
  const path: Delivery[] = [fresh];
  for (const name of names) {
    const last = path.at(-1) ?? fresh;
    if (isAllowed(last.state, name)) path.push(steps[name](last));
  }
  return path;
}

test('on every path attempts only grow, nothing follows an end, and an end says when', () => {
  const names = fc.array(fc.constantFrom(...(Object.keys(steps) as (keyof typeof steps)[])), { maxLength: 20 });
  fc.assert(
    fc.property(names, (chosen) => {
      const path = walk(chosen);
      const attempts = path.map((delivery) => delivery.attempts);
      assert.deepEqual(
        attempts,
        attempts.toSorted((a, b) => a - b),
      );
      assert.ok(path.slice(0, -1).every((delivery) => !isFinished(delivery)));
      assert.ok(path.every((delivery) => isFinished(delivery) === (delivery.finishedAt !== undefined)));
      assert.ok(path.every(({ state, attempts: count }) => state !== 'delivered' || count > 0));
    }),
  );
});
