import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { assertAgreement, type EngineLeft, guardPlan } from './guard-plan.ts';
import type { Evaluate } from './policy-engines.ts';

const input = { value: {} };
const says =
  (result: unknown): Evaluate =>
  () => ({ result });
const breaks: Evaluate = () => {
  throw new Error('aborted');
};

function guarded(plan: Evaluate, wasm: Evaluate, sampleEvery: number) {
  const told: EngineLeft[] = [];
  return {
    told,
    evaluate: guardPlan(plan, wasm, { sampleEvery, state: { isOff: false }, onLeft: (error) => told.push(error) }),
  };
}

describe('the plan engine under guard', () => {
  it('answers while both say the same, a set in whatever order', () => {
    const { evaluate, told } = guarded(says([1, [2]]), says([[2], 1]), 1);
    for (const _ of [1, 2, 3]) assert.deepEqual(evaluate(input), { result: [1, [2]] });
    assert.deepEqual(told, []);
  });

  it('lets neither answer where they differ, and wasm alone from then on', () => {
    const { evaluate, told } = guarded(says('allow'), says('deny'), 3);
    const answers: unknown[] = [];
    assert.throws(() => {
      for (let asked = 0; asked < 3; asked += 1) answers.push(evaluate(input));
    }, /otherwise than wasm/);
    assert.ok(answers.length < 3);
    assert.equal(told.length, 1);
    assert.deepEqual(evaluate(input), { result: 'deny' });
    assert.equal(told.length, 1);
  });

  it('takes breaking off for an answer, which the other must give too', () => {
    assert.throws(() => guarded(breaks, breaks, 1).evaluate(input), /aborted/);
    const differing = guarded(breaks, says(1), 1);
    assert.throws(() => differing.evaluate(input), /otherwise/);
    assert.equal(differing.told.length, 1);
    assert.throws(() => guarded(says(1), () => undefined, 1).evaluate(input), /otherwise/);
  });

  it('is not taken where a case of the bundle is answered otherwise', () => {
    const byValue: Evaluate = ({ value }) => ({ result: Object.keys(value).length });
    assert.doesNotThrow(() => assertAgreement(byValue, says(0), [input]));
    assert.throws(() => assertAgreement(byValue, says(0), [input, { value: { a: 1 } }]), /case 2/);
  });
});
