import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addMoney, compareMoney, money, moneyFromText } from './money.ts';

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

test('reads amounts in major units exactly, by the currency', () => {
  const minor = (text: string, currency: string) => moneyFromText(text, currency)?.amountMinor;
  assert.equal(minor('1054', 'USD'), 105_400);
  assert.equal(minor(' 1054.50 ', 'CNY'), 105_450);
  assert.equal(minor('0.29', 'EUR'), 29);
  assert.equal(minor('-3.1', 'EUR'), -310);
  assert.equal(minor('1054', 'JPY'), 1_054);
});

test('takes nothing for an amount that is none or is finer than the currency', () => {
  for (const text of ['', 'n/a', '1,054', '1e3', '1.005', '99999999999999999']) {
    assert.equal(moneyFromText(text, 'USD'), undefined, text);
  }
  assert.equal(moneyFromText('1.5', 'JPY'), undefined);
});
