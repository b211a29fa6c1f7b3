import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { compileBinner } from './bin-features.ts';
import { FIRST_VALUE_BIN, ReservedBin } from './feature-schema.ts';
import type { FeatureValue } from './feature-value.ts';
import { inferSchema } from './infer-schema.ts';
import { defaultSettings } from './scorer-settings.ts';

function infer(values: readonly FeatureValue[]) {
  const rows = values.map((value) => ({ column: value }));
  return inferSchema(rows, { ...defaultSettings, minCategoryRows: 3, minBinRows: 1 });
}

test('reads numbers written as text, with thousands separators, currency and per cent', () => {
  const { features } = infer(['1,200.5', '$30', '15 %', '7', '7', '-2']);
  assert.equal(features[0]?.kind, 'number');
});

test('keeps codes with a leading zero as categories', () => {
  const { features } = infer(['007', '007', '007', '012', '012', '012']);
  assert.deepEqual(features[0], { kind: 'category', name: 'column', categories: ['007', '012'] });
});

test('tells day-first from month-first dates by the column as a whole', () => {
  const { features } = infer(['01-03-2026', '02-03-2026', '25-03-2026']);
  assert.equal(features[0]?.kind === 'date' && features[0].dateOrder, 'dayFirst');
  const american = infer(['03/01/2026', '03/02/2026', '03/25/2026']);
  assert.equal(american.features[0]?.kind === 'date' && american.features[0].dateOrder, 'monthFirst');
  assert.ok(
    infer(['01-03-2026', '02-03-2026', '03-03-2026']).warnings.some((found) => found.code === 'ambiguous_dates'),
  );
});

test('takes a running number for an identifier but not a quantity', () => {
  const running = Array.from({ length: 80 }, (_, index) => 579_533 + 3 * index);
  assert.equal(infer(running).warnings[0]?.code, 'identifier_column');
  const amounts = Array.from({ length: 80 }, (_, index) => (index + 1) ** 3);
  assert.equal(infer(amounts).features[0]?.kind, 'number');
});

test('meets spellings of one category, takes rare ones together, keeps placeholder and missing apart', () => {
  const [feature] = infer([
    'Google',
    'google ',
    'GOOGLE',
    'Google',
    'fair',
    'fair',
    'fair',
    'flyer',
    'Select',
    '',
  ]).features;
  assert.deepEqual(feature, { kind: 'category', name: 'column', categories: ['Google', 'fair'] });
  const toBin = compileBinner(feature as NonNullable<typeof feature>);
  assert.deepEqual(['google', 'FAIR', 'flyer', 'never seen', 'select', ' ', null].map(toBin), [
    FIRST_VALUE_BIN,
    FIRST_VALUE_BIN + 1,
    ReservedBin.other,
    ReservedBin.other,
    ReservedBin.placeholder,
    ReservedBin.missing,
    ReservedBin.missing,
  ]);
});

test('puts numbers in bins in their order, and never outside the bins there are', () => {
  const number = fc.double({ noNaN: true, noDefaultInfinity: true });
  fc.assert(
    fc.property(fc.uniqueArray(number, { minLength: 3, maxLength: 60 }), number, number, (column, first, second) => {
      const [feature] = infer(column.map((value) => value + 0.5)).features;
      const cuts = feature?.kind === 'number' ? feature.cuts : [];
      const toBin = compileBinner({ kind: 'number', name: 'column', cuts });
      const [low, high] = [Math.min(first, second), Math.max(first, second)];
      assert.ok(toBin(low) <= toBin(high));
      assert.ok(toBin(high) <= FIRST_VALUE_BIN + cuts.length);
      assert.deepEqual(
        cuts,
        cuts.toSorted((left, right) => left - right),
      );
      assert.ok(cuts.length < defaultSettings.maxNumberBins);
    }),
  );
});
