import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { decider } from '../../test/fixtures/decision-cases.ts';
import { gatherFacts } from '../facts/gather-facts.ts';
import { consentsInForce, isOptedOut } from './consent-in-force.ts';
import { newTrail } from './consent-trail.ts';
import { type ConsentRecord, newPerson, type Person, recordConsents } from './person.ts';
import { confirmConsent, renewConsent } from './renew-consent.ts';
import { optOut, withdraw } from './withdraw.ts';

const HOUR_MS = 3_600_000;
const startMs = Date.parse('2026-01-01T00:00:00Z');
const at = (hour: number) => new Date(startMs + hour * HOUR_MS);
const purpose = 'marketing' as const;
const how = { actor: 'person', method: 'web_form' } as const;

type Channel = '*' | 'email' | 'sms';
type Act = {
  kind: 'give' | 'withdraw' | 'confirm' | 'renew' | 'opt-out';
  channel: Channel;
  expiresAfterHours: number | undefined;
};

function given(id: string, channel: Channel, hour: number, expiresAfterHours?: number): ConsentRecord {
  const expires = expiresAfterHours === undefined ? {} : { expires_at: at(hour + expiresAfterHours).toISOString() };
  const record = { id, purpose, channel, basis: 'consent', form: 'express', given_at: at(hour).toISOString() } as const;
  return { ...record, ...expires };
}

/** One thing an hour happens to the person, through the same steps as in production. */
function happen(person: Person, { kind, channel, expiresAfterHours }: Act, hour: number): Person {
  const id = `k-${hour}`;
  const now = at(hour);
  if (kind === 'give') {
    const record = given(id, channel, hour, expiresAfterHours);
    return recordConsents(person, [record], [newTrail(record, how)]);
  }
  if (kind === 'withdraw') return withdraw(person, { id, purpose, channel, at: now, ...how });
  if (kind === 'opt-out') return optOut(person, { idFor: (each) => `${id}-${each}`, channel, at: now, ...how }).next;
  const standing = person.consents.findLast(
    (record) => record.channel === channel && record.given_at && !record.withdrawn_at && !isExpired(record, now),
  );
  if (standing === undefined) return person;
  const asked = { consentId: standing.id, at: now, now, how };
  return kind === 'confirm' ? confirmConsent(person, asked) : renewConsent(person, { ...asked, noticeVersion: '2' });
}

function isExpired({ expires_at }: ConsentRecord, now: Date): boolean {
  return expires_at != null && Date.parse(expires_at) <= now.getTime();
}

/** What the law says, told over what happened and not over records: the latest word of the person on the channel counts. */
function stands(acts: readonly Act[], channel: Channel, nowHour: number): boolean {
  const said: Record<string, { givenHour: number; untilHour: number } | undefined> = {};
  const spokenOf = new Set<Channel>();
  let endedAll = -1;
  const ended: Record<string, number> = {};
  for (const [hour, act] of acts.entries()) {
    const standing = said[act.channel];
    const isLive =
      standing !== undefined &&
      standing.givenHour > Math.max(endedAll, ended[act.channel] ?? -1) &&
      standing.untilHour > hour;
    if (act.kind === 'give') {
      spokenOf.add(act.channel);
      said[act.channel] = { givenHour: hour, untilHour: hour + (act.expiresAfterHours ?? Number.POSITIVE_INFINITY) };
    } else if (act.kind === 'renew' && isLive) {
      said[act.channel] = { ...standing, givenHour: hour };
    } else if (act.kind === 'withdraw') {
      spokenOf.add(act.channel);
      if (act.channel === '*') endedAll = hour;
      else ended[act.channel] = hour;
    }
  }
  const own = spokenOf.has(channel) ? said[channel] : said['*'];
  const end = Math.max(endedAll, channel === '*' ? -1 : (ended[channel] ?? -1));
  return own !== undefined && own.givenHour > end && own.untilHour > nowHour;
}

const acts = fc.array(
  fc.record<Act>({
    kind: fc.constantFrom('give', 'withdraw', 'confirm', 'renew'),
    channel: fc.constantFrom('*', 'email', 'sms'),
    expiresAfterHours: fc.option(fc.integer({ min: 1, max: 12 }), { nil: undefined }),
  }),
  { maxLength: 10 },
);
const lived = (told: readonly Act[]) => told.reduce(happen, newPerson('c-1'));

describe('a consent is in force', () => {
  test('exactly where the person’s latest word on the channel was yes and has not run out', () => {
    fc.assert(
      fc.property(acts, fc.constantFrom<Channel>('*', 'email', 'sms'), fc.nat(14), (told, channel, later) => {
        // One record an hour; of two live ones on a channel the later one is renewed, as people renew what they gave last.
        const nowHour = told.length + later;
        const found = consentsInForce(lived(told).consents, { purpose, channel }, at(nowHour));
        const isOneAtATime = told.every(({ kind, channel: own }, place) => {
          const former = told.slice(0, place).some((each) => each.kind === 'give' && each.channel === own);
          return kind !== 'give' || !former;
        });
        fc.pre(isOneAtATime);
        assert.equal(found.length > 0, stands(told, channel, nowHour));
      }),
      { numRuns: 500 },
    );
  });

  test('never after a withdrawal, on the channel or on all, until something is given later', () => {
    fc.assert(
      fc.property(acts, fc.constantFrom<Channel>('*', 'email'), (told, ended) => {
        const end: Act = { kind: 'withdraw', channel: ended, expiresAfterHours: undefined };
        const person = lived([...told, end]);
        const inForce = (channel: Channel, after = person) =>
          consentsInForce(after.consents, { purpose, channel }, at(told.length + 2)).length > 0;
        assert.equal(inForce('email'), false);
        assert.equal(isOptedOut(person.consents, { purpose, channel: ended }), true);
        const again = recordConsents(person, [given('k-again', 'email', told.length + 1)]);
        assert.equal(inForce('email', again), true);
      }),
    );
  });

  test('to no other purpose, and not before it was given', () => {
    const { consents } = lived([{ kind: 'give', channel: '*', expiresAfterHours: undefined }]);
    assert.equal(consentsInForce(consents, { purpose: 'survey', channel: 'email' }, at(1)).length, 0);
    assert.equal(consentsInForce(consents, { purpose, channel: 'email' }, new Date(startMs - 1)).length, 0);
    assert.equal(consentsInForce(consents, { purpose, channel: 'email' }, at(0)).length, 1);
  });

  test('until the instant at which it expires, that instant excluded', () => {
    const { consents } = lived([{ kind: 'give', channel: '*', expiresAfterHours: 5 }]);
    const inForce = (now: Date) => consentsInForce(consents, { purpose, channel: 'sms' }, now).length;
    assert.deepEqual([inForce(new Date(at(5).getTime() - 1)), inForce(at(5))], [1, 0]);
  });
});

describe('the law packs', async () => {
  const judge = await decider();
  const recipient = {
    kind: 'individual',
    residence: 'ES',
    timezone: 'Europe/Madrid',
    relationship: 'prospect',
    age: 40,
  } as const;
  const action = { kind: 'send', channel: 'email', purpose, automated: true } as const;
  const settings = { activities: new Map(), teams: new Map(), secretTerms: [] };

  test('hold the same consents to be in force, whatever happened to them', () => {
    fc.assert(
      fc.property(acts, fc.nat(14), (told, later) => {
        const now = at(told.length + later);
        const person = { ...lived(told), sends: [], facts: recipient };
        const { reasons } = judge.decide(
          gatherFacts({ now, automationId: 'a-1', action, team: 't' }, person, settings),
        );
        const lacksBasis = reasons.some(({ article }) => article === 'GDPR-6');
        const isInForce = consentsInForce(person.consents, { purpose, channel: 'email' }, now).length > 0;
        assert.equal(lacksBasis, !isInForce, JSON.stringify(person.consents));
      }),
      { numRuns: 300 },
    );
  });
});

describe('an opt-out', () => {
  test('leaves nothing in force on its channel, and said again it changes nothing', () => {
    fc.assert(
      fc.property(acts, fc.constantFrom<Channel>('*', 'email'), (told, channel) => {
        const end: Act = { kind: 'opt-out', channel, expiresAfterHours: undefined };
        const person = lived([...told, end]);
        assert.equal(consentsInForce(person.consents, { purpose, channel: 'email' }, at(told.length + 1)).length, 0);
        const again = optOut(person, { idFor: (each) => `again-${each}`, channel, at: at(told.length + 1), ...how });
        assert.deepEqual(again.withdrawn, []);
        assert.equal(again.next, person);
      }),
    );
  });

  test('writes into the history of each consent that it ends who ended it and how', () => {
    const acted: Act[] = [{ kind: 'give', channel: 'email', expiresAfterHours: undefined }];
    const { next } = optOut(lived(acted), {
      idFor: (each) => each,
      channel: 'email',
      at: at(3),
      actor: 'person',
      method: 'reply',
    });
    const states = next.trails?.map(({ consentId, history }) => [consentId, history.map(({ state }) => state)]);
    assert.deepEqual(states, [
      ['k-0', ['given', 'withdrawn']],
      ['marketing', ['withdrawn']],
      ['survey', ['withdrawn']],
    ]);
  });
});
