import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Mapping } from '@salesmesh/proto/gen/salesmesh/leads/v1';
import { LeadStage } from '../lead/lead.ts';
import { compileMapping, NOT_CHOSEN } from './map-record.ts';

const mapping: Mapping = {
  name: 'm',
  version: 1,
  format: 'csv',
  key: 'id',
  contact: { name: 'Name', email: 'Mail', phone: 'Phone', residence: 'Land', region: 'Region', age: 'Age' },
  attributes: {},
  ignore: ['secret'],
  consents: 'consents',
  do_not_email: 'dne',
  do_not_call: 'dnc',
  outcome: 'won',
  won_values: ['1'],
  lost_values: ['0'],
  placeholders: ['Select', '---'],
  required: ['Source'],
};

function map(values: Record<string, string>, changes: Partial<Mapping> = {}) {
  const all = { id: 'k1', Source: 'Google', ...values };
  return compileMapping({ ...mapping, ...changes })({
    columns: Object.keys(all),
    valueOf: (column) => (all as Record<string, string>)[column] ?? '',
  });
}
const codes = (values: Record<string, string>, changes: Partial<Mapping> = {}) =>
  map(values, changes).problems?.map(({ field, code }) => `${field}:${code}`);

describe('mapping a record', () => {
  test('keeps every column that nothing else uses as a feature, and no personal one', () => {
    const mapped = map({ Mail: 'A@b.de', Visits: '3', secret: 'x', dne: 'No', Kind: '---', Empty: '' });
    assert.deepEqual(mapped.problems, undefined);
    assert.deepEqual('record' in mapped && mapped.record.attributes, {
      Source: 'Google',
      Visits: '3',
      Kind: NOT_CHOSEN,
    });
  });

  test('masks what is personal in a value, in notes names too, and leaves measures as they are', () => {
    const notes = '客户联系人：张伟，电话13812345678，希望周三看样机';
    const mapped = map({ Visits: '3', Notes: notes, Short: '13812345678', Budget: '500000.00', Since: '2026-11-22' });
    assert.deepEqual('record' in mapped && mapped.record.attributes, {
      ...{ Source: 'Google', Visits: '3', Budget: '500000.00', Since: '2026-11-22' },
      Notes: '客户联系人：**，电话***********，希望周三看样机',
      Short: '***********',
    });
  });

  test('takes only the named features when the mapping names them', () => {
    const mapped = map({ Visits: '3' }, { attributes: { visits: 'Visits' } });
    assert.deepEqual('record' in mapped && mapped.record.attributes, { visits: '3' });
  });

  test('reads the person with addresses in one spelling and refusals as given', () => {
    const mapped = map({
      Name: '王伟',
      Mail: ' A@B.de',
      Phone: '138 0013 8000',
      Land: 'cn',
      Region: 'CN-31',
      dnc: 'Yes',
    });
    assert.deepEqual('record' in mapped && mapped.record.person, {
      name: '王伟',
      email: 'a@b.de',
      phone: '+8613800138000',
      facts: { kind: 'individual', residence: 'CN', region: '31' },
      consents: [],
      hasRefusedEmail: false,
      hasRefusedCall: true,
      noticeGiven: undefined,
      sourceDisclosed: undefined,
    });
  });

  test('has no person where every person column is empty', () => {
    const mapped = map({ won: '1' });
    assert.equal('record' in mapped && mapped.record.person, undefined);
  });

  for (const [won, stage] of [
    ['1', LeadStage.converted],
    ['0', LeadStage.lost],
    ['', LeadStage.open],
  ] as const) {
    test(`reads outcome "${won}" as ${stage}`, () => {
      const mapped = map({ won });
      assert.equal('record' in mapped && mapped.record.stage, stage);
    });
  }
});

describe('a record is refused with every fault it has', () => {
  const person = { Mail: 'a@b.de' };
  for (const [values, expected] of [
    [{ id: '' }, ['id:missing_key']],
    [{ id: 'a\u0000b' }, ['id:invalid_key']],
    [{ Source: ' ' }, ['Source:missing_required']],
    [{ Mail: 'x', Phone: '1' }, ['Mail:invalid_email', 'Phone:invalid_phone']],
    [{ ...person, Land: 'India', Age: '-1' }, ['Land:invalid_residence', 'Age:invalid_number']],
    [{ ...person, dne: 'perhaps' }, ['dne:invalid_flag']],
    [{ ...person, consents: '{}' }, ['consents:invalid_consents']],
    [{ ...person, consents: '[{"purpose":"anything"}]' }, ['consents:invalid_consents']],
    [{ won: '2' }, ['won:invalid_outcome']],
    [{ $where: '1' }, ['$where:invalid_feature']],
  ] as [Record<string, string>, string[]][]) {
    test(expected.join(', '), () => {
      assert.deepEqual(codes(values)?.toSorted(), expected.toSorted());
    });
  }
});

test('consents are read with their instants in UTC', () => {
  const consent = { purpose: 'marketing', channel: '*', basis: 'consent', given_at: '2026-03-01T01:00:00+01:00' };
  const mapped = map({ Mail: 'a@b.de', consents: JSON.stringify([consent]) });
  const person = 'record' in mapped ? mapped.record.person : undefined;
  assert.equal(person?.consents[0]?.given_at, '2026-03-01T00:00:00.000Z');
  assert.equal(person?.consents[0]?.night, false);
});
