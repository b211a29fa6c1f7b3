import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { CaseMark, RuleMark } from '../recorded-cases/case-mark.ts';
import { impactTally, type JudgedCase, mergeImpacts, noImpact } from './impact.ts';

const consent: RuleMark = { rule: 'cn.sms/consent', article: 'CN-SMS-18', effect: 'deny' };
const review: RuleMark = { rule: 'cn.pipl/review', article: 'PIPL-55', effect: 'require_approval' };
const label: RuleMark = { rule: 'cn.mail/label', article: 'CN-MAIL-13', effect: 'allow_with_obligations' };
const allowed: CaseMark = { outcome: 'allow', rules: [] };
const denied: CaseMark = { outcome: 'deny', rules: [consent] };
const reviewed: CaseMark = { outcome: 'require_approval', rules: [review] };
const deniedTwice: CaseMark = { outcome: 'deny', rules: [consent, review] };
const labelled: CaseMark = { outcome: 'allow_with_obligations', rules: [label] };

const judgedCases: JudgedCase[] = [
  { id: 'd-1', team: 'east', before: allowed, after: denied },
  { id: 'd-2', team: 'east', before: allowed, after: denied },
  { id: 'd-3', team: 'west', before: denied, after: reviewed },
  { id: 'd-4', team: 'west', before: denied, after: deniedTwice },
  { id: 'd-5', team: 'north', before: labelled, after: labelled },
  { id: 'd-6', team: 'east', before: allowed, after: denied },
];

function impactOf(cases: readonly JudgedCase[], examples = 2) {
  const tally = impactTally(examples);
  for (const judged of cases) tally.add(judged);
  return tally.impact();
}

describe('the impact of a candidate', () => {
  it('groups what is decided otherwise by outcome, rule and team, the largest first, with the newest examples', () => {
    assert.deepEqual(impactOf(judgedCases), {
      judged: 6,
      unreadable: 0,
      otherwise: 4,
      otherReasons: 1,
      outcomes: [
        { from: 'allow', to: 'deny', count: 3, examples: ['d-6', 'd-2'] },
        { from: 'deny', to: 'require_approval', count: 1, examples: ['d-3'] },
      ],
      rules: [
        { rule: consent.rule, article: 'CN-SMS-18', change: 'fires', count: 3, otherwise: 3, examples: ['d-6', 'd-2'] },
        { rule: review.rule, article: 'PIPL-55', change: 'fires', count: 2, otherwise: 1, examples: ['d-4', 'd-3'] },
        { rule: consent.rule, article: 'CN-SMS-18', change: 'ceases', count: 1, otherwise: 1, examples: ['d-3'] },
      ],
      teams: [
        { team: 'east', count: 3, otherwise: 3, otherReasons: 0, examples: ['d-6', 'd-2'] },
        { team: 'west', count: 2, otherwise: 1, otherReasons: 1, examples: ['d-3'] },
        { team: 'north', count: 1, otherwise: 0, otherReasons: 0, examples: [] },
      ],
    });
  });

  it('counts cases that do not open apart from those that were judged', () => {
    const tally = impactTally(1);
    tally.addUnreadable();
    assert.deepEqual(tally.impact(), { ...noImpact, unreadable: 1 });
  });

  it('is the same in whatever order and however many parts the cases are judged', () => {
    const marks = fc.constantFrom(allowed, denied, reviewed, deniedTwice, labelled);
    const team = fc.constantFrom('east', 'west', 'north');
    const judged = fc.record({ id: fc.uuid(), team, before: marks, after: marks });
    const split = fc.record({
      cases: fc.uniqueArray(judged, { selector: ({ id }) => id, maxLength: 60 }),
      examples: fc.integer({ min: 1, max: 4 }),
      parts: fc.integer({ min: 1, max: 5 }),
    });
    fc.assert(
      fc.property(split, ({ cases, examples, parts }) => {
        const whole = impactOf(cases, examples);
        const inParts = Array.from({ length: parts }, (_, part) =>
          impactOf(
            cases.filter((__, place) => place % parts === part),
            examples,
          ),
        );
        const merged = inParts.toReversed().reduce((sum, part) => mergeImpacts(sum, part, examples), noImpact);
        assert.deepEqual(merged, whole);
        assert.deepEqual(impactOf(cases.toReversed(), examples), whole);
        assert.equal(whole.otherwise, sum(whole.outcomes));
        assert.equal(whole.judged, sum(whole.teams));
      }),
    );
  });
});

function sum(groups: readonly { count: number }[]): number {
  return groups.reduce((total, { count }) => total + count, 0);
}
