import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { caseFiles } from '../../../../infra/tools/pack-cases.ts';
import { factsOf, packSet } from '../../test/fixtures/decision-cases.ts';
import { latestEnd } from '../automation/permit-expiry.ts';
import type { Decision } from './decision.ts';
import { createDecider, type LoadedPack } from './evaluate-packs.ts';
import { ActionKind, Channel, type Facts } from './facts.ts';
import { instantsOf } from './instants-of.ts';

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

  it('would find nothing where their kinds, channels, regions and cities leave them out', () => {
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
      for (const place of CHINESE_PLACES) {
        const tried = { ...facts, recipient: { ...facts.recipient, residence: 'CN', ...place } };
        assert.deepEqual(narrowed.decide(tried).reasons, whole.decide(tried).reasons);
      }
    }
  });

  it('know their own place: asked about a case of any other, they find nothing more', () => {
    const everywhere = set.packs.map((pack) => ({ ...pack, applicability: { everywhere: true } }));
    const asked = createDecider({ ...set, packs: everywhere }, { onPackFailure: rethrow });
    const objects = files.flatMap(({ cases }) => cases.map(({ given }) => factsOf(given)));
    for (const facts of objects) assert.deepEqual(asked.decide(facts).reasons, judge.decide(facts).reasons);
  });

  it('change with time alone only at instants that facts and rules name, or where they say that they read the clock', () => {
    const objects = files.flatMap(({ cases }) => cases.map(({ given }) => factsOf(given)));
    const wrong = objects.flatMap(nearItsInstants).filter((facts) => {
      const { instantsMs, byClock } = judge.changes(facts);
      const end = latestEnd(new Date(facts.now), [...instantsMs, ...instantsOf(facts)]);
      const later = { ...facts, now: new Date(end.getTime() - 1).toISOString() };
      const said = byClock?.(later).outcome ?? 'allow';
      return judge.decide(facts).outcome === 'allow' && said === 'allow' && judge.decide(later).outcome !== 'allow';
    });
    assert.deepEqual(wrong, []);
  });
});

const MINUTE_MS = 60_000;

const HOURS = Array.from({ length: 24 }, (_, hour) => hour * 60 * MINUTE_MS);

/** The same case just before each instant that might change it, and before each full hour of its day. */
function nearItsInstants(facts: Facts): Facts[] {
  const dayMs = Date.parse(facts.now.slice(0, 10));
  const instantsMs = [...judge.changes(facts).instantsMs, ...instantsOf(facts), ...HOURS.map((ms) => dayMs + ms)];
  return instantsMs.map((ms) => ({ ...facts, now: new Date(ms - 5 * MINUTE_MS).toISOString() }));
}

const CHINESE_PLACES = [null, '31', '44'].flatMap((region) =>
  [null, 'shanghai', 'shenzhen', 'guangzhou'].map((city) => ({ region, city })),
);

function withoutNarrowing(pack: LoadedPack): LoadedPack {
  const { kinds, channels, regions, cities, ...places } = pack.applicability;
  return { ...pack, applicability: places };
}

function rethrow(pack: string, error: unknown): never {
  throw new Error(`pack ${pack} failed`, { cause: error });
}
