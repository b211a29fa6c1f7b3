import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { decider, factsOf } from '../../test/fixtures/decision-cases.ts';

const judge = await decider();

const starts = ['china', 'spain', 'new_york', 'london', 'singapore', 'hong_kong', 'seoul', 'tokyo', 'sao_paulo'];
const purposes = ['transactional', 'service', 'legal_notice'];
const flag = fc.constantFrom(true, false, null);

/** Everything that only marketing law looks at, as bad as it comes: withdrawn, listed, unlabelled, at night, too often. */
const hindrance = fc.record({
  now: fc.constantFrom('2026-11-20T02:30:00Z', '2026-11-20T08:30:00Z', '2026-11-20T15:30:00Z', '2026-11-20T21:30:00Z'),
  suppression: fc.record({
    internal: flag,
    registry: fc.record({
      listed: flag,
      checked_at: fc.constantFrom('2026-11-19T00:00:00Z', '2025-01-01T00:00:00Z', null),
    }),
  }),
  requests: fc.record({ open: fc.constantFrom([], ['objection_marketing']) }),
  content: fc.record({
    opt_out: flag,
    postal_address: flag,
    ad_label: flag,
    sender_identity: flag,
    misleading_subject: flag,
  }),
  frequency: fc.record({ last_24h: fc.constantFrom(0, 7, null), last_7d: fc.constantFrom(0, 30, null) }),
});
const person = fc.record({
  kind: fc.constantFrom('individual', 'business_contact', 'role_address'),
  relationship: fc.constantFrom('none', 'prospect', 'customer', 'former_customer'),
  similar_product: flag,
  timezone: fc.constantFrom('Asia/Shanghai', 'America/New_York', null),
});

const drawn = fc.record({
  start: fc.constantFrom(...starts),
  channel: fc.constantFrom('email', 'sms', 'im', 'call'),
  purpose: fc.constantFrom(...purposes),
  hindrance,
  person,
  hasRefusedMarketing: fc.boolean(),
});

type Drawn = typeof drawn extends fc.Arbitrary<infer T> ? T : never;

function messageOf({ start, channel, purpose, hindrance: worst, person: recipient, hasRefusedMarketing }: Drawn) {
  const refused = { purpose: 'marketing', withdrawn_at: '2026-06-01T00:00:00Z' };
  const entry = (change: object) => ({
    purpose,
    channel: '*',
    basis: 'contract',
    form: 'implied',
    by: 'person',
    night: false,
    given_at: '2026-01-15T08:00:00Z',
    expires_at: null,
    withdrawn_at: null,
    confirmed_at: null,
    notice_version: '3',
    current_notice_version: '3',
    ...change,
  });
  const consents = [entry({}), ...(hasRefusedMarketing ? [entry(refused)] : [])];
  return { start, change: { ...worst, action: { channel, purpose, automated: true }, recipient, consents } };
}

describe('a message that the contract or the law asks for', () => {
  it('is blocked by no rule about marketing, whatever the place, the hour and the channel', () => {
    fc.assert(
      fc.property(drawn, (given) => {
        const { outcome, reasons } = judge.decide(factsOf(messageOf(given)));
        assert.deepEqual(
          reasons.filter(({ effect }) => effect !== 'allow_with_obligations'),
          [],
        );
        assert.ok(outcome === 'allow' || outcome === 'allow_with_obligations', outcome);
      }),
      { numRuns: 2_000 },
    );
  });

  it('is stopped as marketing as soon as it is marketing', () => {
    const given = { start: 'china', change: { suppression: { internal: true } } };
    assert.equal(judge.decide(factsOf(given)).outcome, 'deny');
  });
});
