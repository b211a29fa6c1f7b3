import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { belowFloor, type DayCounts, lostBy, measuresOf, overallScore, scoreOf, sumDays } from './measure.ts';
import { usualRules } from './standing-rules.ts';

const rules = { ...usualRules, minimum_decisions: 10, minimum_answers: 5 };
const counts = (changes: Partial<DayCounts>): DayCounts => ({
  ...{ day: '2026-11-20', decided: 0, refused: 0, articles: {}, answers: 0, lost: 0, causes: {} },
  ...changes,
});

test('measures nothing below the minimum sample, and from it on', () => {
  assert.deepEqual(measuresOf(counts({ decided: 9, answers: 4 }), rules), {});
  assert.deepEqual(measuresOf(counts({ decided: 10, answers: 5, lost: 5 * 800 }), rules), {
    ces: 92,
    compliance_rate: 100,
  });
});

test('freezes at a CES of 92 and a compliance rate of 81, and the other way round', () => {
  assert.deepEqual(belowFloor({ ces: 92, compliance_rate: 81 }, rules), ['compliance_rate']);
  assert.deepEqual(belowFloor({ ces: 81, compliance_rate: 92 }, rules), ['ces']);
  assert.equal(overallScore({ ces: 92, compliance_rate: 81 }), 86.5);
});

test('holds a measure at its floor to be enough, and one that was never measured to freeze nobody', () => {
  assert.deepEqual(belowFloor({ ces: 85, compliance_rate: 85 }, rules), []);
  assert.deepEqual(belowFloor({}, rules), []);
  assert.equal(overallScore({ ces: 85 }), undefined);
});

test('never rounds a rate up over its floor', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 10, max: 2_000_000 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (decided, part) => {
        const refused = Math.floor(decided * part);
        const { compliance_rate = 0 } = measuresOf(counts({ decided, refused }), rules);
        return compliance_rate < 85 === (decided - refused) * 100 < 85 * decided;
      },
    ),
  );
});

test('gives the mean of the scores exactly, whatever their order and days', () => {
  const score = fc.integer({ min: 0, max: 10_000 }).map((hundredths) => hundredths / 100);
  fc.assert(
    fc.property(fc.array(score, { minLength: 1, maxLength: 200 }), (scores) => {
      const { answers, lost } = sumDays(scores.map((one) => counts({ answers: 1, lost: lostBy(one) })));
      const hundredths = scores.reduce((sum, one) => sum + Math.round(one * 100), 0);
      return scoreOf({ answers, lost }) === Math.floor(hundredths / (scores.length * 10)) / 10;
    }),
  );
});
