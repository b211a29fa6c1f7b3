import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type CanonicalValue, canonicalJson, keysInOrder } from './canonical-json.ts';

test('writes canonical JSON: keys in UTF-16 order, integers only, well-formed text', () => {
  assert.equal(
    canonicalJson({ '\u20ac': 1, '\r': -0, b: [true, null, 'é\n"'], a: undefined, '1': {} }),
    '{"\\r":0,"1":{},"b":[true,null,"é\\n\\""],"€":1}',
  );
  for (const value of [0.5, Number.NaN, 2 ** 53, '\ud800']) assert.throws(() => canonicalJson(value), TypeError);
});

test('writes canonical JSON that reads back to the same value', () => {
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 3 },
      fc.string({ unit: 'grapheme' }),
      fc.maxSafeInteger().map((number) => number + 0),
      fc.boolean(),
      fc.constant(null),
      fc.array(tie('value')),
      fc.dictionary(fc.string(), tie('value')),
    ),
  }));
  fc.assert(
    fc.property(value, (any) => {
      const text = canonicalJson(any as CanonicalValue);
      assert.equal(canonicalJson(JSON.parse(text)), text);
      assert.deepEqual(JSON.parse(text), JSON.parse(JSON.stringify(any)));
    }),
  );
});

test('orders few keys as it does many', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string({ unit: 'binary' }), fc.constant(1), { maxKeys: 50 }), (object) => {
      assert.deepEqual(keysInOrder(object), Object.keys(object).sort());
    }),
  );
});
