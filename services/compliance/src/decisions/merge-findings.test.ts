import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { compareStrictness, ObligationType, Outcome, type Reason } from './decision.ts';
import { type Finding, PACK_FAILED, packFailure, readFindings } from './findings.ts';
import { mergeFindings } from './merge-findings.ts';

const said = { message: { zh: '否', en: 'no' }, remedy: { zh: '改', en: 'mend' } };
const effects: Reason['effect'][] = [
  Outcome.deny,
  Outcome.requireApproval,
  Outcome.defer,
  Outcome.allowWithObligations,
];

const instants = fc
  .date({ min: new Date('2026-01-01'), max: new Date('2027-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());
const anyFinding: fc.Arbitrary<Finding> = fc
  .record({
    effect: fc.constantFrom(...effects),
    article: fc.constantFrom('A-1', 'A-2', 'B-1'),
    rule: fc.constantFrom('a/x', 'a/y', 'b/z'),
    until: instants,
    obligation: fc.constantFrom(...Object.values(ObligationType)),
  })
  .map(({ effect, article, rule, until, obligation }) => ({
    reason: { ...said, effect, article, rule, ...(effect === Outcome.defer ? { until } : {}) },
    ...(effect === Outcome.allowWithObligations ? { obligation } : {}),
  }));
const anyFindings = fc.array(anyFinding, { maxLength: 12 });

function finding(effect: Reason['effect'], more: Partial<Reason> = {}): Finding {
  return { reason: { ...said, rule: 'a/x', article: 'A-1', effect, ...more } };
}

const optOut: Finding = { ...finding(Outcome.allowWithObligations), obligation: ObligationType.optOut };

describe('merging findings', () => {
  it('allows when nothing was found', () => {
    assert.deepEqual(mergeFindings([]), { outcome: 'allow', until: null, reasons: [], obligations: [] });
  });

  it('takes the strictest effect and gives every reason, strictest first', () => {
    const verdict = mergeFindings([optOut, finding(Outcome.requireApproval), finding(Outcome.deny)]);
    assert.equal(verdict.outcome, 'deny');
    assert.deepEqual(
      verdict.reasons.map(({ effect }) => effect),
      ['deny', 'require_approval', 'allow_with_obligations'],
    );
  });

  it('waits until the latest time', () => {
    const early = finding(Outcome.defer, { until: '2026-11-20T13:00:00Z' });
    const late = finding(Outcome.defer, { until: '2026-11-20T13:00:00.5Z' });
    assert.equal(mergeFindings([late, early]).until, '2026-11-20T13:00:00.5Z');
  });

  it('gives no time when something stricter than waiting was found', () => {
    const wait = finding(Outcome.defer, { until: '2026-11-20T13:00:00Z' });
    assert.equal(mergeFindings([wait, finding(Outcome.requireApproval)]).until, null);
  });

  it('keeps obligations under defer and approval, and drops them under deny', () => {
    const wait = finding(Outcome.defer, { until: '2026-11-20T13:00:00Z' });
    const owed = [{ type: 'opt_out', article: 'A-1' }];
    assert.deepEqual(mergeFindings([optOut, wait]).obligations, owed);
    assert.deepEqual(mergeFindings([optOut, finding(Outcome.requireApproval)]).obligations, owed);
    assert.deepEqual(mergeFindings([optOut, finding(Outcome.deny)]).obligations, []);
  });

  it('does not depend on order or repetition', () => {
    const ordered = anyFindings.chain((findings) =>
      fc.record({
        findings: fc.constant(findings),
        shuffled: fc.shuffledSubarray([...findings, ...findings], {
          minLength: findings.length * 2,
          maxLength: findings.length * 2,
        }),
      }),
    );
    fc.assert(
      fc.property(ordered, ({ findings, shuffled }) => {
        assert.deepEqual(mergeFindings(shuffled), mergeFindings(findings));
      }),
    );
  });

  it('is never milder than any one finding, and no stricter than the strictest', () => {
    fc.assert(
      fc.property(anyFindings, (findings) => {
        const { outcome } = mergeFindings(findings);
        const each = findings.map(({ reason }) => compareStrictness(outcome, reason.effect));
        assert.ok(each.every((comparison) => comparison <= 0));
        assert.ok(each.includes(0) || findings.length === 0);
      }),
    );
  });

  it('grows stricter or stays with every further finding', () => {
    fc.assert(
      fc.property(anyFindings, anyFinding, (findings, further) => {
        const before = mergeFindings(findings).outcome;
        assert.ok(compareStrictness(mergeFindings([...findings, further]).outcome, before) <= 0);
      }),
    );
  });
});

describe('reading what a pack returned', () => {
  const raw = { rule_id: 'a/x', article: 'A-1', effect: 'deny', ...said };

  it('keeps what an officer wrote', () => {
    assert.deepEqual(readFindings('a', [raw]), [finding(Outcome.deny)]);
    const duty = { ...raw, effect: 'obligation', obligation: 'opt_out' };
    assert.deepEqual(readFindings('a', [duty]), [optOut]);
  });

  const unusable = {
    'an unknown effect': { ...raw, effect: 'permit' },
    'an unknown obligation': { ...raw, effect: 'obligation', obligation: 'flowers' },
    'a delay without its end': { ...raw, effect: 'defer' },
    'a missing translation': { ...raw, message: { en: 'no' } },
    'no finding at all': 'deny',
  };
  for (const [what, value] of Object.entries(unusable)) {
    it(`denies ${what}`, () => {
      const verdict = mergeFindings(readFindings('a', [value]));
      assert.equal(verdict.outcome, 'deny');
      assert.equal(verdict.reasons[0]?.article, PACK_FAILED);
    });
  }

  it('denies an answer that is no list', () => {
    assert.equal(mergeFindings(readFindings('a', { allow: true })).outcome, 'deny');
  });

  it('denies for a pack that broke off', () => {
    assert.equal(mergeFindings([packFailure('a')]).outcome, 'deny');
  });
});
