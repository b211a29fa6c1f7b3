import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { seededRandom } from '@salesmesh/chassis/random';
import { conformalRadius } from './conformal-radius.ts';

describe('the reach of an interval', () => {
  test('is that of chance alone while nothing is known', () => {
    assert.ok(Math.abs(conformalRadius([], 0.8) - 1.28) < 0.2);
  });

  test('becomes what earlier errors say as they come in', () => {
    const random = seededRandom(3);
    const errors = Array.from({ length: 400 }, () => 10 * random.next01());
    const reach = conformalRadius(errors, 0.8);
    const covered = Array.from({ length: 2_000 }, () => 10 * random.next01()).filter((error) => error <= reach).length;
    assert.ok(Math.abs(covered / 2_000 - 0.8) < 0.05, `${covered}`);
  });
});
