import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { objectOf } from '../../../../infra/tools/pack-cases.ts';
import { decider, factsOf } from '../../test/fixtures/decision-cases.ts';
import { decideLine } from './decide-lines.ts';
import { createDecider, type LoadedPack } from './evaluate-packs.ts';
import { PACK_FAILED } from './findings.ts';

function pack(name: string, evaluate: () => unknown): LoadedPack {
  return {
    name,
    revision: name,
    articles: ['TEST-1'],
    applicability: { everywhere: true },
    policy: { name, evaluate },
  };
}

const facts = factsOf({ start: 'china' });

describe('deciding by packs', () => {
  it('denies for a pack that breaks off, keeps what the others found and raises the alarm', () => {
    const alarms: string[] = [];
    const broken = pack('broken', () => {
      throw new Error('out of memory');
    });
    const duty = {
      rule_id: 'fine/x',
      article: 'A-1',
      effect: 'obligation',
      obligation: 'opt_out',
      message: { zh: '缺', en: 'missing' },
      remedy: { zh: '补', en: 'add' },
    };
    const set = { revision: 'r', packs: [broken, pack('fine', () => [duty])] };
    const decision = createDecider(set, { onPackFailure: (name) => alarms.push(name) }).decide(facts);
    assert.equal(decision.outcome, 'deny');
    assert.deepEqual(
      decision.reasons.map(({ article }) => article),
      [PACK_FAILED, 'A-1'],
    );
    assert.deepEqual(alarms, ['broken']);
  });

  it('names the action, the packs asked and the revision', () => {
    const set = { revision: 'r', packs: [pack('fine', () => [])] };
    const decision = createDecider(set, { onPackFailure: () => {} }).decide(facts);
    assert.deepEqual(decision, {
      id: 'a-1',
      outcome: 'allow',
      until: null,
      reasons: [],
      obligations: [],
      packs: ['fine'],
      revision: 'r',
    });
  });
});

describe('deciding a line', async () => {
  const judge = await decider();

  it('decides an object', () => {
    const answer = decideLine(judge, JSON.stringify(objectOf({ start: 'china' })));
    assert.ok('outcome' in answer);
    assert.equal(answer.outcome, 'allow');
  });

  it('answers what is no JSON, or no object of facts, with an error of that line', () => {
    for (const line of ['{"now":', '[]', '{}', 'null']) {
      const answer = decideLine(judge, line);
      assert.ok('error' in answer, line);
      assert.equal(answer.error.code, 'compliance.invalid_input');
    }
  });

  it('names the action of a line that it cannot decide', () => {
    const answer = decideLine(
      judge,
      JSON.stringify(objectOf({ start: 'china', change: { action: { kind: 'sing' } } })),
    );
    assert.ok('error' in answer);
    assert.equal(answer.id, 'a-1');
    assert.equal(answer.error.field, 'action.kind');
  });
});
