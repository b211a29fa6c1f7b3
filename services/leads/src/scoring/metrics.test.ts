import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calibrationErrorQ95, expectedCalibrationError } from '@salesmesh/chassis/calibration-error';
import { seededRandom } from '@salesmesh/chassis/random';
import { fitCalibration } from './calibrate.ts';
import { areaUnderCurve, calibrationSlope, logLoss } from './metrics.ts';

test('counts pairs in the right order, ties as half', () => {
  assert.equal(areaUnderCurve([0.1, 0.4, 0.35, 0.8], [0, 0, 1, 1]), 0.75);
  assert.equal(areaUnderCurve([0.5, 0.5, 0.5], [0, 1, 1]), 0.5);
});

test('measures log-loss in nats', () => {
  assert.ok(Math.abs(logLoss([0.5, 0.5], [0, 1]) - Math.LN2) < 1e-12);
});

test('finds the calibration error of scores that are all too high', () => {
  const outcomes = Array.from({ length: 100 }, (_, row) => (row % 4 === 0 ? 1 : 0));
  assert.ok(Math.abs(expectedCalibrationError(new Array(100).fill(0.45), outcomes) - 0.2) < 0.061);
});

test('sees a perfectly calibrated model under the simulated bound, an overconfident one above it', () => {
  const random = seededRandom(4);
  const logits = Array.from({ length: 4000 }, () => 4 * (random.next01() - 0.5));
  const chances = logits.map((logit) => 1 / (1 + Math.exp(-logit)));
  const outcomes = chances.map((chance01) => (random.next01() < chance01 ? 1 : 0));
  const overconfident = logits.map((logit) => 1 / (1 + Math.exp(-2 * logit)));
  assert.ok(expectedCalibrationError(chances, outcomes) < calibrationErrorQ95(chances, 1));
  assert.ok(expectedCalibrationError(overconfident, outcomes) > calibrationErrorQ95(overconfident, 1));
  assert.ok(Math.abs(calibrationSlope(chances, outcomes) - 1) < 0.15);
  assert.ok(Math.abs(calibrationSlope(overconfident, outcomes) - 0.5) < 0.08);
});

test('calibrates by a line, and silences scores that point the wrong way', () => {
  const random = seededRandom(5);
  const logits = Array.from({ length: 4000 }, () => 4 * (random.next01() - 0.5));
  const outcomes = logits.map((logit) => (random.next01() < 1 / (1 + Math.exp(-(0.5 * logit - 1))) ? 1 : 0));
  const line = fitCalibration(logits, outcomes);
  assert.ok(Math.abs(line.slope - 0.5) < 0.1 && Math.abs(line.offset + 1) < 0.15);
  const wrong = fitCalibration(
    logits.map((logit) => -logit),
    outcomes,
  );
  assert.equal(wrong.slope, 0);
  const share01 = outcomes.reduce<number>((sum, outcome) => sum + outcome, 0) / outcomes.length;
  assert.ok(Math.abs(1 / (1 + Math.exp(-wrong.offset)) - share01) < 1e-9);
});
