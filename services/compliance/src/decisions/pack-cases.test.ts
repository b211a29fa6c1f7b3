import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { caseFiles, decider, factsOf } from '../../test/fixtures/decision-cases.ts';
import type { Decision } from './decision.ts';

const [files, judge] = await Promise.all([caseFiles(), decider()]);

function named(decision: Decision): Set<string> {
  return new Set([...decision.reasons, ...decision.obligations].map(({ article }) => article));
}

for (const { pack, cases } of files) {
  describe(`the cases of ${pack}`, () => {
    for (const { title, given, expect } of cases) {
      it(title, () => {
        const decision = judge.decide(factsOf(given));
        assert.equal(decision.outcome, expect.outcome, JSON.stringify(decision.reasons));
        assert.equal(decision.until, expect.until ?? null);
        const articles = named(decision);
        assert.deepEqual(
          (expect.articles ?? []).filter((article) => !articles.has(article)),
          [],
        );
        const types: string[] = decision.obligations.map(({ type }) => type);
        assert.deepEqual(
          (expect.obligations ?? []).filter((type) => !types.includes(type)),
          [],
        );
      });
    }

    it('hold one that may go out and one that may not', () => {
      const outcomes = cases.map(({ expect }) => expect.outcome);
      assert.ok(outcomes.some((outcome) => outcome.startsWith('allow')));
      assert.ok(outcomes.some((outcome) => !outcome.startsWith('allow')));
    });
  });
}

describe('the case files', () => {
  it('are there for every pack', () => {
    const everywhere = judge.decide(
      factsOf({ start: 'china', unknown: ['sender.established_in', 'recipient.residence'] }),
    );
    const packs = new Set(files.map(({ pack }) => pack));
    assert.deepEqual(
      everywhere.packs.filter((pack) => !packs.has(pack)),
      [],
    );
  });
});
