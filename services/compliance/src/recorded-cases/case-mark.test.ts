import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type CaseMark, compareMarks, markOf, type RuleMark } from './case-mark.ts';

const consent: RuleMark = { rule: 'cn.sms/consent', article: 'CN-SMS-18', effect: 'deny' };
const hours: RuleMark = { rule: 'us.tcpa/hours', article: 'US-TCPA', effect: 'defer', until: '2026-11-20T13:00:00Z' };
const label: RuleMark = { rule: 'cn.mail/label', article: 'CN-MAIL-13', effect: 'allow_with_obligations' };
const labelled: RuleMark = { ...label, duties: ['ad_label'] };
const mark = (outcome: CaseMark['outcome'], ...rules: RuleMark[]): CaseMark => ({ outcome, rules });

const comparisons: { what: string; before: CaseMark; after: CaseMark; changes: string[] }[] = [
  { what: 'nothing twice', before: mark('allow'), after: mark('allow'), changes: [] },
  {
    what: 'the same rules in another order',
    before: mark('deny', consent, hours),
    after: mark('deny', hours, consent),
    changes: [],
  },
  {
    what: 'the same instant in other words',
    before: mark('defer', hours),
    after: mark('defer', { ...hours, until: '2026-11-20T13:00:00.000Z' }),
    changes: [],
  },
  { what: 'a rule more', before: mark('allow'), after: mark('deny', consent), changes: ['cn.sms/consent fires'] },
  { what: 'a rule less', before: mark('deny', consent), after: mark('allow'), changes: ['cn.sms/consent ceases'] },
  {
    what: 'another effect of one rule',
    before: mark('deny', consent),
    after: mark('require_approval', { ...consent, effect: 'require_approval' }),
    changes: ['cn.sms/consent differs'],
  },
  {
    what: 'another time of one rule',
    before: mark('defer', hours),
    after: mark('defer', { ...hours, until: '2026-11-20T14:00:00Z' }),
    changes: ['us.tcpa/hours differs'],
  },
  {
    what: 'another duty of one rule',
    before: mark('allow_with_obligations', labelled),
    after: mark('allow_with_obligations', { ...label, duties: ['opt_out'] }),
    changes: ['cn.mail/label differs'],
  },
  {
    what: 'duties that a deny does not name',
    before: mark('deny', consent, label),
    after: mark('allow_with_obligations', labelled),
    changes: ['cn.sms/consent ceases'],
  },
  {
    what: 'a rule that fires once instead of twice with other times',
    before: mark('defer', hours, { ...hours, until: '2026-11-20T15:00:00Z' }),
    after: mark('defer', hours),
    changes: ['us.tcpa/hours differs'],
  },
];

for (const { what, before, after, changes } of comparisons) {
  test(`finds ${changes.join(', ') || 'no difference'} for ${what}`, () => {
    assert.deepEqual(
      compareMarks(before, after).map(({ rule, change }) => `${rule} ${change}`),
      changes,
    );
  });
}

test('keeps of a decision its outcome, rules, times and duties, and none of its texts', () => {
  const said = { message: { zh: '缺', en: 'missing' }, remedy: { zh: '补', en: 'add' } };
  const made = markOf({
    outcome: 'defer',
    reasons: [
      { ...said, rule: hours.rule, article: hours.article, effect: 'defer', until: '2026-11-20T13:00:00Z' },
      { ...said, rule: label.rule, article: label.article, effect: 'allow_with_obligations' },
    ],
    obligations: [{ type: 'ad_label', article: 'CN-MAIL-13' }],
  });
  assert.deepEqual(made, mark('defer', hours, labelled));
});
