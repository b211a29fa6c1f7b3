import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { newTrail } from './consent-trail.ts';
import {
  applyContact,
  type ConsentRecord,
  type Contact,
  newPerson,
  openRequest,
  type Person,
  recordConsents,
  releaseRequest,
  setSuppression,
  withdrawConsent,
} from './person.ts';
import { tellStanding, withLift } from './record-refusal.ts';

const at = new Date('2026-11-20T10:00:00Z');
const consent = (id: string, channel: '*' | 'email' | 'sms'): ConsentRecord => ({
  ...{ id, channel, purpose: 'marketing', basis: 'consent', form: 'express', given_at: '2026-01-01T00:00:00Z' },
});
const withdrawal = (channel: string) => ({ id: 'w-1', purpose: 'marketing' as const, channel, at });

test('adds a consent once, whichever way it is told again', () => {
  const once = recordConsents(newPerson('c-1'), [consent('k-1', '*')]);
  assert.deepEqual(recordConsents(once, [consent('k-1', 'sms')]), once);
});

test('ends only the channel that was withdrawn, and says so against a consent for all channels', () => {
  const before = recordConsents(newPerson('c-1'), [consent('k-1', '*'), consent('k-2', 'sms')]);
  const after = withdrawConsent(before, withdrawal('sms'));
  const [all, sms, added] = after.consents;
  assert.equal(all?.withdrawn_at, undefined);
  assert.equal(sms?.withdrawn_at, at.toISOString());
  assert.deepEqual([added?.channel, added?.withdrawn_at, added?.given_at], ['sms', at.toISOString(), undefined]);
});

test('ends every channel when all are withdrawn', () => {
  const before = recordConsents(newPerson('c-1'), [consent('k-1', '*'), consent('k-2', 'sms')]);
  const after = withdrawConsent(before, withdrawal('*'));
  assert.ok(after.consents.every(({ withdrawn_at }) => withdrawn_at === at.toISOString()));
  assert.equal(after.consents.length, 3);
});

test('remembers a refusal although nothing was ever consented to', () => {
  assert.equal(withdrawConsent(newPerson('c-1'), withdrawal('email')).consents.length, 1);
});

test('lifts one channel of a suppression of all and leaves the others', () => {
  const all = setSuppression(newPerson('c-1'), ['*'], true, []);
  const lifted = setSuppression(all, ['sms'], false, ['email', 'sms', 'call']);
  assert.deepEqual(lifted.suppressedChannels, ['email', 'call']);
  assert.deepEqual(setSuppression(lifted, ['*'], false, []).suppressedChannels, []);
});

const registration = {
  at,
  consents: [consent('k-1', '*')],
  trails: [newTrail(consent('k-1', '*'), { actor: 'person', method: 'web_form', proof: 'form/1' })],
  notice: { given: true },
};
const contacts: Contact[] = [
  { version: 1, facts: { kind: 'individual', residence: 'CN' }, refusedChannels: ['call'], registration },
  { version: 2, facts: { kind: 'individual', residence: 'DE' }, refusedChannels: ['email'] },
  { version: 3, facts: { kind: 'individual', residence: 'US' }, refusedChannels: [] },
];

test('ends in the same state in whatever order, and however often, leads tells of a contact', () => {
  const expected = contacts.reduce(applyContact, newPerson('c-1'));
  fc.assert(
    fc.property(fc.shuffledSubarray([...contacts, ...contacts], { minLength: 6 }), (told) => {
      assert.deepEqual(told.reduce(applyContact, newPerson('c-1')), expected);
    }),
  );
  assert.equal(expected.facts?.residence, 'US');
  assert.deepEqual(expected.suppressedChannels, ['call', 'email']);
  assert.deepEqual(
    expected.trails?.map(({ consentId, history }) => [consentId, history.length]),
    [['k-1', 1]],
  );
});

describe('a refusal that leads tells', () => {
  const facts = { kind: 'individual' } as const;
  const told = (version: number): Contact => ({ version, facts, refusedChannels: ['email'] });
  const lift = (person: Person) => setSuppression(person, ['email'], false, ['email', 'call']);
  const suppressed = ({ suppressedChannels }: Person) => suppressedChannels;

  test('does not come back by being told again once it was lifted, and a new one suppresses anew', () => {
    const heard = [told(3), told(2)].reduce(applyContact, newPerson('c-1'));
    const lifted = lift(heard);
    assert.deepEqual(suppressed([told(2), told(3), told(2)].reduce(applyContact, lifted)), []);
    const anew = applyContact(lifted, told(4));
    assert.deepEqual(suppressed(anew), ['email']);
    assert.deepEqual(suppressed(applyContact(lift(anew), told(4))), []);
  });

  test('suppresses although it is older than what is known, as nobody who lifted can have meant it', () => {
    const lifted = lift(applyContact(newPerson('c-1'), told(3)));
    assert.deepEqual(suppressed(applyContact(lifted, told(2))), ['email']);
  });

  test('is the same to the dossier when it was heard before, so that nothing is written', () => {
    const heard = applyContact(newPerson('c-1'), told(2));
    assert.equal(applyContact(heard, told(2)), heard);
  });
});

test('keeps what was recorded here when the registration arrives later', () => {
  const told = { ...newPerson('c-1'), notice: { given: false }, suppressedChannels: ['email'] };
  const after = applyContact(told, contacts[0] as Contact);
  assert.deepEqual(after.notice, { given: false });
  assert.deepEqual(after.suppressedChannels, ['call', 'email']);
});

test('keeps a kind open until the last request that binds it is taken back, whoever opened it', () => {
  const both = openRequest(openRequest(newPerson('c-1'), 'erasure', 'r-1'), 'erasure', 'r-2');
  const one = releaseRequest(both, 'r-2');
  assert.deepEqual([one.openRequests, releaseRequest(one, 'r-1').openRequests], [['erasure'], []]);
  const inDossier = openRequest(openRequest(newPerson('c-1'), 'erasure'), 'erasure', 'r-1');
  assert.deepEqual(releaseRequest(inDossier, 'r-1').openRequests, ['erasure']);
  const unnamed = openRequest({ ...newPerson('c-1'), openRequests: ['erasure'] }, 'erasure', 'r-1');
  assert.deepEqual(releaseRequest(unnamed, 'r-1').openRequests, ['erasure']);
});

describe('the word that nothing is refused any more', () => {
  const types = (before: Person, next: Person) =>
    (withLift(before, { next }, at).events?.(2) ?? []).map(({ type }) => type.split('.').at(-1));
  const suppressed = setSuppression(newPerson('c-1'), ['email'], true, []);
  const lift = (person: Person) => setSuppression(person, ['*'], false, []);

  test('is told when the last refusal goes, and not again', () => {
    assert.deepEqual(types(suppressed, lift(suppressed)), ['RefusalLifted']);
    assert.deepEqual(types(lift(suppressed), lift(suppressed)), []);
    assert.deepEqual(types(suppressed, setSuppression(suppressed, ['sms'], true, [])), []);
  });

  test('is not told while the person objects or ended a consent and has not given it again', () => {
    const objecting = openRequest(suppressed, 'objection_marketing');
    assert.deepEqual(types(objecting, lift(objecting)), []);
    const withdrawn = withdrawConsent(suppressed, withdrawal('email'));
    assert.deepEqual(types(withdrawn, lift(withdrawn)), []);
    const later = (channel: '*' | 'email' | 'sms') => ({
      ...consent(`later-${channel}`, channel),
      given_at: new Date(at.getTime() + 1).toISOString(),
    });
    const elsewhere = recordConsents(withdrawn, [later('sms')]);
    assert.deepEqual(types(elsewhere, lift(elsewhere)), []);
    const again = recordConsents(withdrawn, [later('*')]);
    assert.deepEqual(types(again, lift(again)), ['RefusalLifted']);
    assert.deepEqual(types(lift(withdrawn), lift(again)), ['RefusalLifted']);
  });
});

test('tells of a refusal that a dossier holds unless it was told, and of none that leads told itself', () => {
  const told = (person: Person) => tellStanding(person, at).events?.(2).length ?? 0;
  const suppressed = setSuppression(newPerson('c-1'), ['email'], true, []);
  const imported = applyContact(newPerson('c-1'), {
    version: 1,
    facts: { kind: 'individual' },
    refusedChannels: ['email'],
  });
  assert.deepEqual([told(suppressed), told(imported), told(newPerson('c-1'))], [1, 0, 0]);
  assert.equal(told(tellStanding(suppressed, at).next), 0);
  const both = applyContact(suppressed, { version: 1, facts: { kind: 'individual' }, refusedChannels: ['call'] });
  assert.equal(told(both), 1);
});
