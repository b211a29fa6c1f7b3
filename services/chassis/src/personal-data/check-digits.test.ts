import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isBankCardNumber } from './bank-card.ts';
import { isCreditCode } from './credit-code.ts';
import { isIban } from './iban.ts';
import { isResidentId } from './resident-id.ts';

/** Each with numbers that their issuers or standards print as examples. */
const kinds = [
  { name: 'resident identity number', isValid: isResidentId, examples: ['11010519491231002X', '440524188001010014'] },
  {
    name: 'bank card number',
    isValid: isBankCardNumber,
    examples: ['4111111111111111', '5105105105105100', '371449635398431', '6222021000112345672'],
  },
  {
    name: 'IBAN',
    isValid: isIban,
    examples: ['DE89370400440532013000', 'GB29NWBK60161331926819', 'FR1420041010050500013M02606', 'NL91ABNA0417164300'],
  },
  { name: 'unified social credit code', isValid: isCreditCode, examples: ['91350100M000100Y43', '91110108551385082Q'] },
];

for (const { name, isValid, examples } of kinds) {
  test(`knows the published examples of a ${name}`, () => {
    assert.deepEqual(examples.filter(isValid), examples);
  });

  test(`takes no ${name} with one wrong digit`, () => {
    const changed = fc.record({
      example: fc.constantFrom(...examples),
      at: fc.nat(20),
      step: fc.integer({ min: 1, max: 9 }),
    });
    fc.assert(
      fc.property(changed, ({ example, at, step }) => {
        const places = [...example].flatMap((sign, place) => (/\d/.test(sign) ? [place] : []));
        const place = places[at % places.length] ?? 0;
        const digit = (Number(example[place]) + step) % 10;
        assert.ok(!isValid(example.slice(0, place) + digit + example.slice(place + 1)));
      }),
    );
  });
}

test('takes no card number of no issuer, and none of one digit repeated', () => {
  assert.ok(!isBankCardNumber('9111111111111114'));
  assert.ok(!isBankCardNumber('4444444444444444'));
});

test('takes no IBAN of another length than its country has', () => {
  assert.ok(!isIban('DE893704004405320130'));
  assert.ok(!isIban('XX89370400440532013000'));
});

test('takes no resident number with a birthday that no calendar has', () => {
  assert.ok(!isResidentId('110105194913310027'));
  assert.ok(!isResidentId('990105194912310025'));
});
