import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { caseFiles, objectOf } from '../../../../infra/tools/pack-cases.ts';
import { decider } from '../../test/fixtures/decision-cases.ts';
import { without } from '../pack-build/officer-cases.ts';
import { compareStrictness, type Decision } from './decision.ts';
import { parseFacts } from './parse-facts.ts';

/**
 * The facts whose absence may help, each because the guide says so: without an age a person is taken for an adult, and
 * without a zone those of the state count, whatever zone was named.
 */
const mayHelp = new Set(['recipient.age', 'recipient.timezone']);

const [files, judge] = await Promise.all([caseFiles(), decider()]);

type Path = readonly (string | number)[];

function pathsOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.entries(value).flatMap(([key, part]) => {
    const at = [...path, Array.isArray(value) ? Number(key) : key];
    return [...(Array.isArray(value) ? [] : [at]), ...pathsOf(part, at)];
  });
  return inside;
}

/** Undefined where the object is refused, which sends nothing either. */
function decide(object: unknown): Decision | undefined {
  const parsed = parseFacts(object);
  return 'facts' in parsed ? judge.decide(parsed.facts) : undefined;
}

function withNull(value: unknown, [key, ...rest]: Path): unknown {
  if (key === undefined) return null;
  if (Array.isArray(value)) return value.map((part, index) => (index === key ? withNull(part, rest) : part));
  const object = value as Record<string, unknown>;
  return { ...object, [key]: withNull(object[key], rest) };
}

function assertNotMilder(object: Record<string, unknown>, path: Path): void {
  const before = decide(object);
  const after = decide(without(object, path));
  if (before === undefined || after === undefined || mayHelp.has(path.join('.'))) return;
  const comparison = compareStrictness(after.outcome, before.outcome);
  assert.ok(comparison <= 0, `without ${path.join('.')}: ${before.outcome} became ${after.outcome}`);
}

describe('a fact that becomes unknown', () => {
  for (const { pack, cases } of files) {
    it(`never makes a case of ${pack} milder`, () => {
      for (const { given } of cases) {
        const object = objectOf(given);
        for (const path of pathsOf(object)) assertNotMilder(object, path);
      }
    });
  }

  it('says the same as one that is null, but for times, where null is never', () => {
    for (const { cases } of files) {
      for (const { given } of cases) {
        const object = objectOf(given);
        for (const path of pathsOf(object).filter((at) => !String(at.at(-1)).endsWith('_at')))
          assert.deepEqual(decide(withNull(object, path)), decide(without(object, path)), path.join('.'));
      }
    }
  });

  const flag = fc.boolean();
  const time = fc.constantFrom('2025-12-01T00:00:00Z', '2026-08-01T00:00:00Z', '2026-11-20T02:30:00Z', null);
  const consent = fc.record({
    purpose: fc.constantFrom('marketing', 'survey', 'service', 'sensitive', 'transfer', 'sharing'),
    channel: fc.constantFrom('*', 'sms', 'email'),
    basis: fc.constantFrom('consent', 'contract', 'legitimate_interest'),
    form: fc.constantFrom('implied', 'express', 'separate', 'written'),
    night: flag,
    confirmed_at: time,
    by: fc.constantFrom('person', 'guardian'),
    given_at: time,
    withdrawn_at: time,
    expires_at: fc.constantFrom('2026-10-01T00:00:00Z', '2027-10-01T00:00:00Z', null),
    notice_version: fc.constantFrom('2', '3'),
    current_notice_version: fc.constant('3'),
  });
  const change = fc.record({
    action: fc.record({
      kind: fc.constantFrom('send', 'send', 'collect_chat', 'profile'),
      channel: fc.constantFrom('sms', 'email', 'ai_call'),
      purpose: fc.constantFrom('marketing', 'service', 'survey', 'quotation'),
      profiling: flag,
      significant_effect: flag,
      automated: flag,
    }),
    recipient: fc.record({
      kind: fc.constantFrom('individual', 'business_contact', 'role_address'),
      residence: fc.constantFrom('BR', 'CN', 'DE', 'ES', 'GB', 'HK', 'JP', 'KR', 'SG', 'US'),
      relationship: fc.constantFrom('none', 'customer'),
      similar_product: flag,
      address_source: fc.constantFrom('collected_in_sale', 'public', 'given_by_person', 'business_card'),
      last_purchase_at: time,
      last_inquiry_at: time,
    }),
    consents: fc.array(consent, { maxLength: 4 }),
    suppression: fc.record({ registry: fc.record({ listed: flag, checked_at: time }) }),
    data: fc.record({ sensitive: flag, shared_with_third_party: flag }),
    transfer: fc.record({
      from: fc.constantFrom('BR', 'CN', 'ES', 'GB', 'JP', 'US'),
      to: fc.constantFrom([], ['JP'], ['CN'], ['ES']),
      mechanism: fc.constantFrom('none', 'adequacy', 'scc', 'standard_contract', 'certification', 'idta'),
      subjects_ytd: fc.constantFrom(0, 100_000, 1_000_000),
      impact_assessment: flag,
    }),
    content: fc.record({ opt_out: flag, misleading_subject: flag, ad_label: flag }),
    frequency: fc.record({ last_24h: fc.constantFrom(0, 1), last_7d: fc.constantFrom(0, 3) }),
    sender: fc.record({ established_in: fc.constantFrom('BR', 'CN', 'ES', 'GB', 'HK', 'JP', 'SG', 'US') }),
  });

  it('never makes any case milder', () => {
    const drawn = fc
      .record({ start: fc.constantFrom('china', 'spain', 'new_york', 'london', 'seoul', 'tokyo'), change })
      .chain((given) => fc.record({ given: fc.constant(given), path: fc.constantFrom(...pathsOf(objectOf(given))) }));
    fc.assert(
      fc.property(drawn, ({ given, path }) => assertNotMilder(objectOf(given), path)),
      { numRuns: 500 },
    );
  });
});
