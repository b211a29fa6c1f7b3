import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isSameCompany } from './same-company.ts';

for (const [left, right, expected] of [
  ['Acme GmbH', 'ACME', true],
  ['Acme Tools Ltd.', 'acme tools', true],
  ['三一重工股份有限公司', '三一重工', true],
  ['Acme', 'Apex', false],
  ['上海电气', '上海汽车', false],
  ['', '', false],
] as const) {
  test(`"${left}" and "${right}" are ${expected ? '' : 'not '}one company`, () => {
    assert.equal(isSameCompany({ Company: left }, { company: right }), expected);
  });
}
