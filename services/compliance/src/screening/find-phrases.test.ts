import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import fc from 'fast-check';
import { type PhraseFinding, phraseFinder } from './find-phrases.ts';
import { foldText } from './folded-text.ts';
import { readScreeningLists, type ScreeningLists, SubjectKind } from './screening-lists.ts';

let lists: ScreeningLists;
let find: (text: string, kind: SubjectKind) => PhraseFinding[];
before(async () => {
  lists = await readScreeningLists();
  const findIn = phraseFinder(lists);
  find = (text, kind) => findIn(foldText(text), kind);
});
const told = (text: string, kind: SubjectKind) =>
  find(text, kind).map(({ rule, start, end }) => `${rule.name}=${text.slice(start, end)}`);

describe('what is said', () => {
  const cases: [SubjectKind, string, string[]][] = [
    ['message', '保 本', ['promise/guaranteed-return=保 本']],
    ['message', '保\u200b本', ['promise/guaranteed-return=保\u200b本']],
    ['message', '保*本', ['promise/guaranteed-return=保*本']],
    ['message', '保證年收益', ['promise/guaranteed-return=保證年收益']],
    ['message', 'ＧＵＡＲＡＮＴＥＥＤ  ＰＲＯＦＩＴ', ['promise/guaranteed-return=ＧＵＡＲＡＮＴＥＥＤ  ＰＲＯＦＩＴ']],
    ['message', '本产品不保本', []],
    ['message', '不用担心，保本', ['promise/guaranteed-return=保本']],
    ['chat', '这款保本吗？', []],
    ['contract', '本产品保本', []],
    ['contract', '违约金为合同额的30%', []],
    ['contract', '违约金为合同额的31%', ['clause/high-penalty=违约金为合同额的31%']],
    ['contract', '定金为合同总额的20%', []],
    ['contract', '定金为合同总额的21%', ['clause/high-deposit=定金为合同总额的21%']],
    ['contract', '每逾期一日支付千分之一', []],
    [
      'contract',
      '甲方有权随时调整每月应付的\n全部服务费标准',
      ['clause/one-sided-price=有权随时调整每月应付的\n全部服务费'],
    ],
    ['message', '国家级高新技术企业', []],
    ['chat', '帮我虚开发票', ['conduct/false-papers=虚开发票']],
    ['chat', '他让我虚开发票，我拒绝了', []],
    ['contract', '独家合作', ['clause/tied-hands=独家合作']],
    ['contract', '本合作为非独家合作', []],
    ['contract', `${'文'.repeat(400)}`, []],
  ];
  for (const [kind, text, expected] of cases) {
    test(`${kind} ${JSON.stringify(text)} says ${expected.join() || 'nothing'}`, () => {
      assert.deepEqual(told(text, kind), expected);
    });
  }
});

test('places stand in the text as it was given, whatever surrounds them', () => {
  const noise = fc.string({
    unit: fc.constantFrom('。', ' ', '\n', '\u200b', '😀', 'a', '产', '！', '３'),
    maxLength: 30,
  });
  fc.assert(
    fc.property(noise, noise, (before, after) => {
      const text = `${before}。稳 赚\u200b不赔。${after}`;
      const places = find(text, SubjectKind.Message).map(({ start, end }) => text.slice(start, end));
      assert.deepEqual(places, ['稳 赚\u200b不赔']);
    }),
  );
});

test('folding keeps the place of every code unit, in order', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
      const folded = foldText(text);
      assert.equal(folded.text.length, folded.offsets.length);
      assert.ok(folded.offsets.every((at, index) => at < text.length && at > (folded.offsets[index - 1] ?? -1)));
    }),
  );
});

test('time grows with the length of the text, also of one made to be slow', () => {
  const times = [4_000, 16_000].map((length) => {
    const text = '有权单方可以随时调整甲方 may share customer guarantee you '.repeat(length).slice(0, length);
    find(text, SubjectKind.Contract);
    const startedMs = performance.now();
    find(text, SubjectKind.Contract);
    return performance.now() - startedMs;
  });
  const [short = 0, long = 0] = times;
  assert.ok(long < Math.max(short, 5) * 16, `${times}`);
});

test('every provision that a rule names is in the register, and every text is in both languages', async () => {
  const { parse } = await import('yaml');
  const { readFile } = await import('node:fs/promises');
  const register = await readFile(new URL('../../../../policies/provisions.yaml', import.meta.url), 'utf8');
  const known = new Set(Object.values(parse(register) as Record<string, string[]>).flat());
  const named = [
    ...lists.rules.flatMap(({ provision }) => provision ?? []),
    ...lists.labels.flatMap(({ provisions }) => Object.values(provisions).flatMap((place) => Object.values(place))),
  ];
  assert.ok(named.length > 10);
  assert.deepEqual(
    named.filter((key) => !known.has(key)),
    [],
  );
  for (const { name, message, fix } of lists.rules) {
    assert.ok(/\p{Script=Han}/u.test(message.zh + fix.zh) && /[a-z]/.test(message.en) && /[a-z]/.test(fix.en), name);
  }
});
