import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runWith } from '@salesmesh/chassis/context';
import { type ContactChanged, hearRefusal, type Refusal, type StoredContact } from '../contact/contact.ts';
import { rectifyContact } from './rectify-contact.ts';

const person = { personId: 'c-1' } as Parameters<ReturnType<typeof rectifyContact>>[0];

type At = { forGood: readonly Refusal[]; shared: readonly Refusal[]; words?: readonly string[] };

function office(refusedAt: At, before: Partial<StoredContact> = {}) {
  const first = { _id: 'c-1', tenant: 't1', version: 1, refused_channels: [], facts: {}, ...before };
  let kept = first as unknown as StoredContact;
  const told: ContactChanged['events'][number]['message'][] = [];
  const rectify = rectifyContact({
    contacts: {
      load: async () => kept,
      save: async (current, { next, events }) => {
        told.push(...events.map(({ message }) => message));
        kept = { ...current, ...next, version: current.version + 1 };
        return kept;
      },
    },
    refusalsAt: async (addresses) => new Map(addresses.map(({ hash }) => [hash, { words: [], ...refusedAt }])),
    ring: { blindIndex: (_, field, value) => `${field}/${value}` },
    clock: { now: () => new Date('2026-11-23T00:00:00Z') },
  });
  const correct = () =>
    runWith({ tenant: 't1', actor: { sub: 'officer', roles: [], units: [] } }, () =>
      rectify(person, [{ field: 'email', value: 'right@example.com' }]),
    );
  return { correct, told, contact: () => kept };
}

test('what another record refuses at the corrected address is told once, and lifted like a refusal of the person', async () => {
  const { correct, told, contact } = office({ forGood: [], shared: ['email'] });
  for (const _ of ['once', 'again']) await correct();
  assert.deepEqual(
    told.map(({ refused_channels }) => refused_channels),
    [['email']],
  );
  const { email, refused_channels, refused_later, has_opted_out } = contact();
  assert.deepEqual([email, refused_channels, refused_later], ['right@example.com', [], ['email']]);
  assert.equal(has_opted_out, true);
  const lifted = hearRefusal(contact(), { version: 2, hasRefused: false, refused: [], wordId: '' });
  assert.deepEqual(lifted?.next.refused_later, []);
});

test('what others refuse at the corrected address is told where the person held that already, which may be lifted', async () => {
  const { correct, told, contact } = office(
    { forGood: [], shared: ['email'], words: ['w-1'] },
    { has_opted_out: true, refused_later: ['email'] },
  );
  for (const _ of ['once', 'again']) await correct();
  assert.deepEqual(
    [told.map(({ refused_channels }) => refused_channels), contact().heard_words],
    [[['email']], ['w-1']],
  );
});

test('what somebody erased refused at the corrected address is never lifted', async () => {
  const { correct, told, contact } = office({ forGood: ['email', 'call', '*'], shared: ['call'] });
  for (const _ of ['once', 'again']) await correct();
  assert.deepEqual(
    told.map(({ refused_channels }) => refused_channels),
    [['email', 'call', '*']],
  );
  assert.deepEqual([contact().refused_channels, contact().refused_later], [['email', 'call', '*'], ['call']]);
});
