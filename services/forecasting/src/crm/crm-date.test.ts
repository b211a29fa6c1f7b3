import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { dateText } from '../deal-model/deal.ts';
import { readDay } from './crm-date.ts';

describe('a day of a CRM', () => {
  test('is read in the format that the mapping names, and in no other', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), (day) => {
        const [year, month, date] = dateText(day).split('-');
        assert.equal(readDay(`${year}-${month}-${date}`, 'YYYY-MM-DD'), day);
        assert.equal(readDay(`${date}-${month}-${year}`, 'DD-MM-YYYY'), day);
        assert.equal(readDay(`${month}/${date}/${year}`, 'MM/DD/YYYY'), day);
        assert.equal(readDay(`${year}-${month}-${date}`, 'DD-MM-YYYY'), undefined);
      }),
    );
  });

  test('that is on no calendar is none', () => {
    for (const text of ['2025-02-29', '2025-13-01', '2025-00-10', '2025-04-31', '', 'today', '2025-1-1']) {
      assert.equal(readDay(text, 'YYYY-MM-DD'), undefined, text);
    }
  });
});
