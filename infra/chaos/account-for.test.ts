import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type FloodBooks, type HeldAutomation, unaccounted } from './account-for.ts';

const held: readonly HeldAutomation[] = ['a', 'b', 'c'].map((id, index) => ({
  ...{ requestId: `r-${id}`, recipientId: 'p-1', purpose: index === 0 ? 'marketing' : 'service' },
  ...{ automationId: id, index, leaf: `leaf-${id}`, outcome: id === 'c' ? 'defer' : 'allow' },
  ...{ state: id === 'c' ? 'waiting_time' : 'delivered', hasPermit: id !== 'c' },
}));
const answerOf = ({ automationId, index, leaf, outcome }: HeldAutomation) => ({ automationId, index, leaf, outcome });
const right: FloodBooks = {
  sent: new Set(held.map(({ requestId }) => requestId)),
  answers: new Map(held.map((each) => [each.requestId, answerOf(each)])),
  held,
  proven: { decisions: held.map(answerOf), kinds: { decision: 3, delivery: 2 } },
  permits: { minted: 2, delivered: 2, failed: 0, expired: 0, outstanding: 0 },
  received: ['a', 'b'],
};
const [a, b, c] = held as [HeldAutomation, HeldAutomation, HeldAutomation];

test('nothing is found where client, system, log and receivers agree', () => {
  assert.deepEqual(unaccounted(right), []);
});

const wrong: [what: string, books: Partial<FloodBooks>, finding: RegExp][] = [
  ['a request without an answer', { sent: new Set([...right.sent, 'r-d']) }, /r-d was never answered/],
  ['an acknowledged automation that is gone', { held: [a, b] }, /r-c was acknowledged as c and is lost/],
  ['a request with two automations', { held: [...held, { ...c, automationId: 'd' }] }, /r-c is there 2 times/],
  [
    'an automation with two decision leaves',
    { proven: { ...right.proven, decisions: [...right.proven.decisions, { ...answerOf(a), index: 7 }] } },
    /automation a has 2 decision leaves/,
  ],
  [
    'a leaf that nobody asked for',
    { proven: { ...right.proven, decisions: [...right.proven.decisions, { ...answerOf(a), automationId: 'x' }] } },
    /a leaf is of x, which is not held/,
  ],
  [
    'an answer that the log does not confirm',
    { proven: { ...right.proven, decisions: [answerOf(a), { ...answerOf(b), outcome: 'deny' }, answerOf(c)] } },
    /automation b: the client was told another decision/,
  ],
  ['a message whose watermark verifies nowhere', { received: ['a', undefined] }, /no watermark that verifies/],
  ['a message that came twice', { received: ['a', 'b', 'b'] }, /message of b is there 2 times/],
  ['a delivered message that nobody has', { received: ['a'] }, /message of b was acknowledged as b and is lost/],
  ['a message that was never permitted', { received: ['a', 'b', 'c'] }, /message of c is there and was never sent/],
  [
    'a second marketing message of a day',
    { held: [a, { ...b, purpose: 'marketing' }, c] },
    /p-1 was permitted 2 marketing messages in a day/,
  ],
  [
    'a permit that ended in nothing',
    { permits: { ...right.permits, delivered: 1 } },
    /permits = delivered \+ failed \+ expired: 2 is not 1/,
  ],
];

for (const [what, books, finding] of wrong) {
  test(`${what} is found`, () => {
    assert.match(unaccounted({ ...right, ...books }).join('\n'), finding);
  });
}
