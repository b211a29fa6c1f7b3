import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import fc from 'fast-check';
import { foldText } from '../content/folded-text.ts';
import { type PhraseFinding, phraseFinder } from './find-phrases.ts';
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
    ['contract', '独家合作', ['clause/tied-hands=独家合作']],
    ['contract', '本合作为非独家合作', []],
    ['contract', '经个人单独同意后，甲方方可将其联系方式提供给物流公司用于配送。', []],
    ['contract', '因不可抗力导致不能履行的，双方均不承担责任。', []],
    ['talk_script', '客户问是否机器人时，必须如实回答，并提供转人工的选择。', []],
    ['contract', `${'文'.repeat(400)}`, []],
  ];
  for (const [kind, text, expected] of cases) {
    test(`${kind} ${JSON.stringify(text)} says ${expected.join() || 'nothing'}`, () => {
      assert.deepEqual(told(text, kind), expected);
    });
  }
});

describe('what a word elsewhere in the sentence does not take back', () => {
  const cases: [SubjectKind, string, string][] = [
    ['chat', '回扣直接打您卡里，绝不让公司知道。', 'conduct/kickback'],
    ['chat', '回扣这块我们报给您个人的卡，财务不让看。', 'conduct/kickback'],
    ['chat', 'You get a kickback on every order, no exceptions.', 'conduct/kickback'],
    ['chat', '帮我虚开发票，不让财务知道。', 'conduct/false-papers'],
    ['chat', '给我们虚开发票，别的供应商说不行。', 'conduct/false-papers'],
    ['chat', '虚开发票的事已登记了，明天给您。', 'conduct/false-papers'],
    ['message', 'We guarantee a 12% return, and no one can match it.', 'promise/guaranteed-return'],
    ['message', 'This fund gives guaranteed profit; whoever says otherwise is wrong.', 'promise/guaranteed-return'],
    ['message', '我们保证年收益12%，没有人能比我们高。', 'promise/guaranteed-return'],
    ['contract', '甲方有权随时调整服务费，任何一方均应遵守。', 'clause/one-sided-price'],
    ['contract', '甲方有权随时调整服务费，乙方不同意的视为违约。', 'clause/one-sided-price'],
    ['contract', '乙方不承担任何责任，不可抗力或其他原因均同。', 'clause/excluded-liability'],
    ['contract', '因不可抗力或其他任何原因，乙方不承担任何责任。', 'clause/excluded-liability'],
    [
      'contract',
      'The provider shall not be liable for any loss, force majeure or otherwise.',
      'clause/excluded-liability',
    ],
    ['contract', '一切争议由甲方所在地法院管辖，被告亦不得提出异议。', 'clause/far-forum'],
    ['contract', '合同期满自动续期三年，双方于期满后不再另行书面约定。', 'clause/silent-renewal'],
    ['talk_script', '客户问是不是机器人，就说不是，也不必如实告知。', 'conduct/hidden-machine'],
    ['contract', '乙方独家代理，甲方非独家。', 'clause/tied-hands'],
  ];
  for (const [kind, text, rule] of cases) {
    test(`${kind} ${JSON.stringify(text)} says ${rule}`, () => {
      assert.ok(find(text, kind).some((finding) => finding.rule.name === rule));
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
