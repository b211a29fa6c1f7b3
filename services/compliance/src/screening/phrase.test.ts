import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { compilePhrase, numberOf } from './phrase.ts';

const negations = { zh: ['不', '没有'], en: ['not', 'without'] };
const hits = (phrase: string, text: string) =>
  [...text.matchAll(compilePhrase(phrase, negations).pattern)].map(([hit]) => hit);

describe('a phrase of the lists', () => {
  const cases: [string, string, string[]][] = [
    ['保本', '保本保息', ['保本']],
    ['(保证|承诺)…收益', '我们承诺您的年收益', ['承诺您的年收益']],
    ['承诺…收益', '承诺。收益', []],
    ['承诺…收益', '承诺不谈收益', []],
    ['返~点', '返三个点', ['返三个点']],
    ['返~点', '返三四五六七点', []],
    ['违约金…#%', '违约金为合同额的50%', ['违约金为合同额的50%']],
    ['guarantee* … return', 'guaranteed annual return', ['guaranteed annual return']],
    ['guarantee* … return', 'guarantees, but not a return', []],
    ['terminate … without cause', 'terminate it without cause', ['terminate it without cause']],
    ['own (sole |) risk', 'at your own sole risk', ['own sole risk']],
    ['own (sole |) risk', 'at your own risk', ['own risk']],
    ['bot', 'robot bottom bot', ['bot']],
    ['1.5 (%|percent)', '1.5 percent or 1x5 percent', ['1.5 percent']],
  ];
  for (const [phrase, text, expected] of cases) {
    test(`"${phrase}" finds ${expected.length === 0 ? 'nothing' : `"${expected}"`} in "${text}"`, () => {
      assert.deepEqual(hits(phrase, text), expected);
    });
  }

  test('numbers are read in either script', () => {
    assert.deepEqual(
      ['30', '0.5', '三十', '十五', '一百', '一百二十', '两'].map(numberOf),
      [30, 0.5, 30, 15, 100, 120, 2],
    );
  });
});
