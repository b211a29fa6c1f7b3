import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { factsOf, packSet } from '../../test/fixtures/decision-cases.ts';
import { createDecider, type LoadedPack } from './evaluate-packs.ts';
import type { Facts } from './facts.ts';

const set = await packSet();

/** Which packs were really evaluated, as opposed to which the decision says it asked. */
function evaluated(facts: Facts): { asked: string[]; said: readonly string[] } {
  const asked: string[] = [];
  const watched = set.packs.map((pack): LoadedPack => {
    const evaluate: LoadedPack['policy']['evaluate'] = (input) => {
      asked.push(pack.name);
      return pack.policy.evaluate(input);
    };
    return { ...pack, policy: { ...pack.policy, evaluate } };
  });
  const judge = createDecider({ ...set, packs: watched }, { onPackFailure: rethrow });
  const { packs: said } = judge.decide(facts);
  return { asked: asked.sort(), said };
}

function rethrow(pack: string, error: unknown): never {
  throw new Error(`pack ${pack} failed`, { cause: error });
}

const places = {
  china: ['cn.ad', 'cn.ailabel', 'cn.civil', 'cn.pipl', 'cn.sms'],
  spain: ['eu.aiact', 'eu.eprivacy', 'eu.gdpr'],
  new_york: ['us.ccpa', 'us.tcpa'],
  london: ['uk.gdpr', 'uk.pecr'],
  singapore: ['sg.dnc', 'sg.pdpa'],
  hong_kong: ['hk.pdpo', 'hk.uemo'],
  seoul: ['kr.network'],
  tokyo: ['jp.appi', 'jp.sema'],
  sao_paulo: ['br.lgpd'],
};

const action = { kind: 'send', channel: 'sms' };

describe('a text message is judged by', () => {
  for (const [start, laws] of Object.entries(places)) {
    it(`the house and the law of ${start} where everybody is there, and no other pack is evaluated`, () => {
      const { asked, said } = evaluated(factsOf({ start, change: { action } }));
      assert.deepEqual(asked, [...laws, 'global'].sort());
      assert.deepEqual([...said].sort(), asked);
    });
  }

  it('the data protection law of the establishment too, not by its message law', () => {
    const { asked } = evaluated(factsOf({ start: 'spain', change: { action, sender: { established_in: 'CN' } } }));
    assert.deepEqual(asked, ['cn.ailabel', 'cn.pipl', 'eu.aiact', 'eu.eprivacy', 'eu.gdpr', 'global']);
  });

  it('the transfer law of where data leaves from, only where it goes abroad', () => {
    const leaving = (to: string[]) => factsOf({ start: 'new_york', change: { action, transfer: { from: 'JP', to } } });
    assert.deepEqual(evaluated(leaving(['US'])).asked, ['global', 'jp.appi', 'us.ccpa', 'us.tcpa']);
    assert.deepEqual(evaluated(leaving([])).asked, ['global', 'us.ccpa', 'us.tcpa']);
  });

  it('the house alone where no pack covers the place', () => {
    const nowhere = { recipient: { residence: 'CH' }, sender: { established_in: 'CH' }, transfer: { from: 'CH' } };
    assert.deepEqual(evaluated(factsOf({ start: 'spain', change: { action, ...nowhere } })).asked, ['global']);
  });
});

describe('a pack that does not apply', () => {
  it('cannot stop a decision, even when it is broken', () => {
    const broken = { evaluate: () => assert.fail('a pack of another place was asked') };
    const packs = set.packs.map((pack) =>
      pack.name.startsWith('eu.') ? { ...pack, policy: { ...pack.policy, ...broken } } : pack,
    );
    const judge = createDecider({ ...set, packs }, { onPackFailure: rethrow });
    assert.equal(judge.decide(factsOf({ start: 'china' })).outcome, 'allow');
    assert.throws(() => judge.decide(factsOf({ start: 'spain' })), /pack eu\..* failed/);
  });
});
