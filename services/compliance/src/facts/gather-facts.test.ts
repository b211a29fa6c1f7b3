import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseFacts } from '../decisions/parse-facts.ts';
import { newPerson } from '../person/person.ts';
import type { TenantSettings } from '../settings/settings.ts';
import { frequencyOf } from './frequency.ts';
import { type Case, gatherFacts, type KnownPerson } from './gather-facts.ts';

const now = new Date('2026-11-20T10:00:00Z');
const DAY_MS = 86_400_000;
const nothing: TenantSettings = { activities: new Map(), teams: new Map(), secretTerms: [] };
const person: KnownPerson = { ...newPerson('c-1'), sends: [], facts: { kind: 'individual', residence: 'CN' } };
const asked: Case = {
  now,
  automationId: 'a-1',
  action: { kind: 'send', channel: 'sms', purpose: 'marketing' },
  team: 'east',
};

test('leaves out what nobody told, and gives an object that the packs accept', () => {
  const facts = gatherFacts(asked, person, nothing);
  assert.ok('facts' in parseFacts(facts));
  for (const unknown of ['data', 'transfer', 'content', 'choice', 'assessment'] as const) {
    assert.ok(!(unknown in facts), unknown);
  }
  assert.deepEqual(facts.sender, { team: 'east' });
  assert.deepEqual(facts.suppression, { internal: false });
});

test('a message without a declared price carries none; the price of a quotation is unknown until it is declared', () => {
  assert.equal(gatherFacts(asked, person, nothing).price?.personalised, false);
  for (const differing of [{ purpose: 'quotation' }, { channel: 'quotation' }] as const) {
    const facts = gatherFacts({ ...asked, action: { ...asked.action, ...differing } }, person, nothing);
    assert.ok(!('price' in facts));
  }
});

test('says never, not unknown, for what has not happened to a consent', () => {
  const consents = [{ id: 'k-1', purpose: 'marketing', channel: '*', basis: 'consent' } as const];
  const [consent] = gatherFacts(asked, { ...person, consents }, nothing).consents ?? [];
  assert.deepEqual([consent?.expires_at, consent?.withdrawn_at, consent?.given_at], [null, null, null]);
  assert.ok(!('id' in (consent ?? {})));
});

const suppressions: [string[], string, boolean][] = [
  [['*'], 'email', true],
  [['email'], 'email', true],
  [['email'], 'sms', false],
  [['call'], 'call', true],
  [['call'], 'ai_call', true],
  [['call'], 'sms', true],
  [['call'], 'email', false],
  [['sms'], 'call', false],
  [[], 'im', false],
];
for (const [suppressedChannels, channel, expected] of suppressions) {
  test(`${expected ? 'suppresses' : 'lets'} ${channel} where [${suppressedChannels}] is suppressed`, () => {
    const action = { ...asked.action, channel } as Case['action'];
    const facts = gatherFacts({ ...asked, action }, { ...person, suppressedChannels }, nothing);
    assert.equal(facts.suppression?.internal, expected);
  });
}

test('takes the activity of the purpose before the one for all, and counts retention from registration', () => {
  const settings: TenantSettings = {
    ...nothing,
    activities: new Map([
      ['*', { purpose: '*', data: { sensitive: true } }],
      ['marketing', { purpose: 'marketing', data: { sensitive: false }, retentionDays: 10, currentNoticeVersion: '4' }],
    ]),
  };
  const registered = { ...person, registeredAt: new Date('2026-11-15T00:00:00Z'), consents: [{ id: 'k-1' }] };
  const facts = gatherFacts(asked, registered, settings);
  assert.deepEqual(facts.data, { sensitive: false, retention_until: '2026-11-25T00:00:00.000Z' });
  assert.equal(facts.consents?.[0]?.current_notice_version, '4');
  const service = gatherFacts({ ...asked, action: { ...asked.action, purpose: 'service' } }, registered, settings);
  assert.deepEqual(service.data, { sensitive: true });
});

test('has free windows again exactly at the instant it names', () => {
  const sendTimes = fc.array(fc.integer({ min: 0, max: 8 * DAY_MS }), { maxLength: 6 });
  const isFull = ({ last_24h, last_7d }: ReturnType<typeof frequencyOf>) => last_24h >= 1 || last_7d >= 3;
  fc.assert(
    fc.property(sendTimes, (agesMs) => {
      const sends = agesMs.map((ageMs) => ({ automationId: 'a', at: new Date(now.getTime() - ageMs) }));
      const frequency = frequencyOf(sends, now);
      assert.equal(frequency.free_at !== null, isFull(frequency));
      const freeAtMs = frequency.free_at === null ? now.getTime() : Date.parse(frequency.free_at);
      assert.equal(isFull(frequencyOf(sends, new Date(freeAtMs))), false);
      assert.equal(frequency.free_at !== null && !isFull(frequencyOf(sends, new Date(freeAtMs - 1))), false);
    }),
  );
});
