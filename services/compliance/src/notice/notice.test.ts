import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { currentNotice, findNotice, type Notice, noticesByPurpose, noticeText, putNotice } from './notice.ts';
import { requireNotice } from './require-notice.ts';

const notice = (purpose: string, version: string, day: number, languages = ['en']): Notice => ({
  ...{ purpose, version, validFrom: new Date(Date.UTC(2026, 0, day)) },
  texts: languages.map((language) => ({ language, sha256: `${version}${language}` })),
});
const codeOf = (code: string) => (error: unknown) => (error as { code?: string }).code === code;
const at = (day: number, ms = 0) => new Date(Date.UTC(2026, 0, day) + ms);

const kept = [notice('marketing', 'a', 1), notice('marketing', 'b', 10), notice('*', 'z', 5)];
const notices = noticesByPurpose(kept);
const currents: [purpose: string, at: Date, version: string | undefined][] = [
  ['marketing', at(1, -1), undefined],
  ['marketing', at(1), 'a'],
  ['marketing', at(10, -1), 'a'],
  ['marketing', at(10), 'b'],
  ['survey', at(4), undefined],
  ['survey', at(5), 'z'],
];
for (const [purpose, instant, version] of currents) {
  test(`the notice of ${purpose} at ${instant.toISOString()} is ${version}`, () => {
    assert.equal(currentNotice(notices, purpose, instant)?.version, version);
  });
}

test('the current notice is the one that began last, in whatever order they were put', () => {
  const days = fc.uniqueArray(fc.integer({ min: 1, max: 28 }), { minLength: 1, maxLength: 10 });
  fc.assert(
    fc.property(days, fc.integer({ min: 0, max: 30 }), (began, today) => {
      const put = began.reduce<Notice[]>((all, day) => putNotice(all, notice('marketing', `v${day}`, day)), []);
      const expected = began.filter((day) => day <= today).sort((a, b) => b - a)[0];
      const found = currentNotice(noticesByPurpose(put), 'marketing', at(today))?.version;
      assert.equal(found, expected === undefined ? undefined : `v${expected}`);
    }),
  );
});

test('a purpose with notices of its own knows no others', () => {
  assert.equal(findNotice(notices, 'marketing', 'z'), undefined);
  assert.equal(findNotice(notices, 'survey', 'z')?.version, 'z');
});

test('which text a person saw is known by its language, or where there is only one', () => {
  const [one, two] = [notice('*', '1', 1, ['en']), notice('*', '1', 1, ['en', 'zh-CN'])];
  assert.equal(noticeText(one, undefined)?.language, 'en');
  assert.equal(noticeText(two, undefined), undefined);
  assert.equal(noticeText(two, 'zh-CN')?.language, 'zh-CN');
  assert.equal(noticeText(two, 'de'), undefined);
});

test('what people were shown is not changed afterwards, nor when, nor beside another of the same instant', () => {
  const fixed = codeOf('compliance.notice_fixed');
  assert.throws(() => putNotice(kept, notice('marketing', 'a', 2)), fixed);
  assert.throws(() => putNotice(kept, notice('marketing', 'c', 10)), fixed);
  const other = { ...notice('marketing', 'a', 1), texts: [{ language: 'en', sha256: 'other' }] };
  assert.throws(() => putNotice(kept, other), fixed);
  assert.deepEqual(putNotice(kept, notice('marketing', 'a', 1)).length, kept.length);
});

test('no more are kept than a batch of decisions reads with ease', () => {
  const full = Array.from({ length: 500 }, (_, place) => ({
    ...notice('*', `v${place}`, 1),
    validFrom: new Date(place),
  }));
  assert.throws(() => putNotice(full, notice('*', 'one more', 20)), codeOf('compliance.too_many_notices'));
  assert.equal(putNotice(full, { ...notice('*', 'v7', 1), validFrom: new Date(7) }).length, 500);
});

const activities = [{ version: 1, value: { purpose: 'marketing', currentNoticeVersion: '3' } }];
const settings = (own: readonly Notice[]) => ({ activities, teams: [], secretTerms: [], notices: own });
const named = (version: string) => ({ purpose: 'marketing', notice_version: version }) as const;
const where = { language: undefined, place: '' };

test('a consent may name what is kept; without any notice what an activity names; and nothing else', () => {
  assert.equal(requireNotice(settings(kept), named('b'), where)?.sha256, 'ben');
  assert.equal(requireNotice(settings([]), named('3'), where), undefined);
  const invalid = codeOf('compliance.invalid_request');
  assert.throws(() => requireNotice(settings(kept), named('3'), where), invalid);
  assert.throws(() => requireNotice(settings([]), named('2'), where), invalid);
  assert.throws(() => requireNotice(settings(kept), named('b'), { ...where, language: 'fr' }), invalid);
});
