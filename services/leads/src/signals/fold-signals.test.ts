import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { foldSignals, KEPT_MARKS } from './fold-signals.ts';

const none = { recent: [] };
const signal = (sequence: number, fold: string, value = '') => ({
  id: `signal-${sequence}`,
  sequence,
  changes: [{ feature: 'f', fold, value }],
});

describe('folding signals', () => {
  for (const [fold, values, expected] of [
    ['count', ['', '', ''], '3'],
    ['sum', ['2', '1.5', 'x'], '3.5'],
    ['max', ['2', '10', '9'], '10'],
    ['last', ['a', 'b'], 'b'],
  ] as const) {
    test(`${fold} of ${values.join(', ')} is ${expected}`, () => {
      const logged = values.map((value, at) => signal(at + 1, fold, value));
      assert.equal(foldSignals({}, none, logged).attributes.f, expected);
    });
  }

  test('goes on from what the lead has', () => {
    assert.equal(foldSignals({ f: '4', g: 'x' }, none, [signal(1, 'count')]).attributes.f, '5');
  });

  test('changes nothing when delivered again, in any order and cut anyhow', () => {
    const sequences = fc.uniqueArray(fc.integer({ min: 1, max: 500 }), { maxLength: 100 });
    fc.assert(
      fc.property(sequences, fc.integer({ min: 0, max: 100 }), (all, cut) => {
        const logged = all.map((sequence) => signal(sequence, 'count'));
        const first = foldSignals({}, none, logged.slice(0, cut));
        const second = foldSignals(first.attributes, first.signals, logged);
        const again = foldSignals(second.attributes, second.signals, logged);
        assert.equal(second.attributes.f ?? '0', String(all.length));
        assert.deepEqual(again.attributes, second.attributes);
        assert.equal(again.hasChanged, false);
      }),
    );
  });

  test('counts all that may be in flight once, also when all of it comes again', () => {
    const logged = Array.from({ length: KEPT_MARKS }, (_, at) => signal(at + 1, 'count'));
    const first = foldSignals({}, none, logged);
    assert.equal(first.attributes.f, String(KEPT_MARKS));
    assert.equal(foldSignals(first.attributes, first.signals, logged).hasChanged, false);
  });

  test('keeps a bounded number of marks', () => {
    const logged = Array.from({ length: KEPT_MARKS + 300 }, (_, at) => signal(at + 1, 'count'));
    const { signals, attributes } = foldSignals({}, none, logged);
    assert.equal(attributes.f, String(KEPT_MARKS + 300));
    assert.equal(signals.recent.length, KEPT_MARKS);
  });
});
