import assert from 'node:assert/strict';
import { test } from 'node:test';
import { priceFacts } from './price-facts.ts';

const price = { personalised: true, deviation: 0, justification: '', within_margin: true };
const policy = { discountMax: 0.1, markupMax: 0.2 };
const isInside = (changes: object) => priceFacts({ ...price, ...changes }, policy).within_margin;

test('leaves what the caller says where the tenant has no policy', () => {
  assert.deepEqual(priceFacts({ ...price, deviation: -0.9 }, undefined), { ...price, deviation: -0.9 });
});

test('holds both ends of the policy to be inside, and what is beyond them outside', () => {
  assert.deepEqual(
    [-0.11, -0.1, 90 / 100 - 1, 0.2, 0.201].map((deviation) => isInside({ deviation })),
    [false, true, true, true, false],
  );
});

test('never takes a price inside that the caller holds to be outside, or of which nobody knows how far it stands', () => {
  assert.equal(isInside({ within_margin: false }), false);
  assert.equal(isInside({ deviation: undefined }), false);
  assert.equal(isInside({ within_margin: undefined }), true);
});
