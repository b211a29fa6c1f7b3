import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { toolProgram } from '../../../../../infra/tools/build-program.ts';
import { get, insert, isObject, withValueAt } from './access-value.ts';
import { addMember, compare, equal, hasMember, setOf, sortedMembers } from './compare-values.ts';
import { addExactly, compareNumbers, divideExactly, multiplyExactly, numberOf, numberText } from './decimal.ts';
import { parseJson, stringifyJson, toPlain } from './rego-json.ts';
import { sizeOf } from './rego-set.ts';
import type { OpenObject, Value } from './value.ts';

const values: fc.Arbitrary<Value> = fc.jsonValue({ maxDepth: 3 }).map((value) => value as Value);
/** Few different ones, so that equal values meet. */
const nearValues = fc.oneof(
  values,
  fc.constantFrom<Value>(1, 1.5, 2 ** 60, 2n ** 60n, 'a', 'é', '𝒳', '\uff5a', [], {}, null),
);
const decimalTexts = fc
  .tuple(fc.bigInt({ min: -(10n ** 25n), max: 10n ** 25n }), fc.integer({ min: -30, max: 5 }))
  .map(([digits, exponent]) => `${digits}e${exponent}`);

describe('the order of values', () => {
  it('is total and agrees with equality', () => {
    fc.assert(
      fc.property(nearValues, nearValues, nearValues, (a, b, c) => {
        assert.equal(Math.sign(compare(a, b)), -Math.sign(compare(b, a)) || 0);
        assert.equal(compare(a, b) === 0, equal(a, b));
        const [first, second, third] = [a, b, c].sort(compare) as [Value, Value, Value];
        assert.ok(compare(first, second) <= 0 && compare(second, third) <= 0 && compare(first, third) <= 0);
      }),
    );
  });

  it('is the one of opa', async () => {
    const opa = await toolProgram('opa', (line) => process.stderr.write(`${line}\n`));
    const list = fc.sample(nearValues, 400).filter((value) => !stringifyJson(value).includes('\\ud'));
    const folder = mkdtempSync(`${tmpdir()}/values-`);
    writeFileSync(`${folder}/input.json`, stringifyJson(list));
    const said = execFileSync(opa, ['eval', '-i', `${folder}/input.json`, '-f', 'raw', 'sort(input)']).toString();
    rmSync(folder, { recursive: true });
    const meant = parseJson(said) as readonly Value[];
    const sorted = [...list].sort(compare);
    assert.equal(meant.length, sorted.length);
    for (const [index, value] of sorted.entries()) assert.ok(equal(value, meant[index] as Value), stringifyJson(value));
  });
});

describe('a set', () => {
  it('holds each value once, whatever it is and in whatever order it comes', () => {
    fc.assert(
      fc.property(fc.array(nearValues, { maxLength: 40 }), (list) => {
        const set = setOf(list);
        const unlike = list.filter((value, index) => !list.slice(0, index).some((known) => equal(known, value)));
        assert.equal(sizeOf(set), unlike.length);
        assert.ok(list.every((value) => hasMember(set, value)));
        assert.ok(equal(set, setOf(list.toReversed())));
        assert.ok(
          sortedMembers(set).every((value, index, all) => index === 0 || compare(all[index - 1] as Value, value) < 0),
        );
      }),
    );
  });

  it('knows a new member after it was asked for its order', () => {
    const set = setOf([[2], 3]);
    assert.deepEqual(sortedMembers(set), [3, [2]]);
    addMember(set, [1]);
    assert.deepEqual(sortedMembers(set), [3, [1], [2]]);
  });
});

describe('numbers', () => {
  it('are counted to the last digit', () => {
    fc.assert(
      fc.property(decimalTexts, decimalTexts, (x, y) => {
        const [a, b] = [numberOf(x), numberOf(y)];
        assert.equal(compareNumbers(addExactly(a, b), addExactly(b, a)), 0);
        assert.equal(
          compareNumbers(addExactly(addExactly(a, b), numberOf(x.startsWith('-') ? x.slice(1) : `-${x}`)), b),
          0,
        );
        const product = multiplyExactly(a, b);
        assert.equal(numberText(numberOf(numberText(product))), numberText(product));
      }),
    );
    assert.equal(addExactly(0.1, 0.2), 0.3);
    assert.equal(multiplyExactly(9_007_199_254_740_991, 3), 27_021_597_764_222_973n);
    assert.equal(divideExactly(1, 0), undefined);
    assert.equal(divideExactly(7, 2), 3.5);
  });

  it('keep their digits through JSON', () => {
    for (const text of ['12345678901234567890', '0.1234567890123456789', '-1e400', '[1e2]', '{"a":1.0}']) {
      const again = stringifyJson(parseJson(text));
      assert.ok(equal(parseJson(again), parseJson(text)), again);
    }
    assert.equal(stringifyJson(parseJson('12345678901234567890')), '12345678901234567890');
    assert.equal(toPlain(parseJson('1152921504606846976')), 2 ** 60);
  });
});

describe('members', () => {
  it('are read by their keys, never by what JavaScript has under the same name', () => {
    const object: OpenObject = {};
    insert(object, '__proto__', 1);
    insert(object, [1], 'list');
    insert(object, [1], 'again');
    assert.equal(get(object, '__proto__'), 1);
    assert.equal(get(object, [1]), 'again');
    for (const key of ['constructor', 'toString', 'hasOwnProperty', '0', 'length']) {
      for (const value of [object, [1], 'text', 1, setOf([1]), true] as Value[])
        assert.equal(get(value, key), undefined);
    }
    assert.equal(Object.getPrototypeOf(object), Object.prototype);
  });

  it('of a replaced document do not change the document', () => {
    const document = { a: { b: 1, c: 2 } };
    assert.deepEqual(withValueAt(document, ['a', 'b'], 3), { a: { b: 3, c: 2 } });
    assert.deepEqual(withValueAt(document, ['a', 'b', 'd'], 3), { a: { b: { d: 3 }, c: 2 } });
    assert.deepEqual(document, { a: { b: 1, c: 2 } });
    assert.ok(isObject(withValueAt(undefined, ['x'], 1)));
  });
});
