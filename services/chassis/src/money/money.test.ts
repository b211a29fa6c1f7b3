import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addMoney, compareMoney, money } from './money.ts';

test('adds and compares within a currency', () => {
  assert.deepEqual(addMoney(money(150, 'CNY'), money(-50, 'CNY')), { amountMinor: 100, currency: 'CNY' });
  assert.equal(compareMoney(money(1, 'EUR'), money(2, 'EUR')), -1);
  assert.equal(compareMoney(money(2, 'EUR'), money(2, 'EUR')), 0);
});

test('refuses to mix currencies', () => {
  assert.throws(() => addMoney(money(1, 'CNY'), money(1, 'EUR')), { code: 'chassis.currency_mismatch' });
  assert.throws(() => compareMoney(money(1, 'CNY'), money(1, 'EUR')), { code: 'chassis.currency_mismatch' });
});

test('refuses fractions, overflow and unknown spellings of a currency', () => {
  assert.throws(() => money(0.5, 'CNY'), { code: 'chassis.money_unsafe' });
  assert.throws(() => addMoney(money(Number.MAX_SAFE_INTEGER, 'CNY'), money(1, 'CNY')), {
    code: 'chassis.money_unsafe',
  });
  assert.throws(() => money(1, 'cny'), { code: 'chassis.currency_invalid' });
});
