import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { caseFiles, factsOf, packSet } from '../../test/fixtures/decision-cases.ts';
import type { Decision } from './decision.ts';
import { createDecider, type LoadedPack } from './evaluate-packs.ts';
import { ActionKind, Channel } from './facts.ts';

const [files, set] = await Promise.all([caseFiles(), packSet()]);
const judge = createDecider(set, { onPackFailure: rethrow });

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

describe('the packs', () => {
  it('have case files, every one of them', () => {
    const packs = new Set(files.map(({ pack }) => pack));
    assert.deepEqual(
      set.packs.map(({ name }) => name).filter((name) => !packs.has(name)),
      [],
    );
  });

  it('would find nothing where their kinds and channels leave them out', () => {
    const narrowed = createDecider(set, { onPackFailure: rethrow });
    const whole = createDecider({ ...set, packs: set.packs.map(withoutNarrowing) }, { onPackFailure: rethrow });
    const objects = files.flatMap(({ cases }) => cases.map(({ given }) => factsOf(given)));
    for (const facts of objects) {
      for (const kind of ActionKind) {
        for (const channel of Channel) {
          const tried = { ...facts, action: { ...facts.action, kind, channel } };
          assert.deepEqual(narrowed.decide(tried).reasons, whole.decide(tried).reasons);
        }
      }
    }
  });
});

function withoutNarrowing(pack: LoadedPack): LoadedPack {
  const { kinds, channels, ...places } = pack.applicability;
  return { ...pack, applicability: places };
}

function rethrow(pack: string, error: unknown): never {
  throw new Error(`pack ${pack} failed`, { cause: error });
}
