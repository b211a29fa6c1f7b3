import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import fc from 'fast-check';
import { foldText } from '../content/folded-text.ts';
import { compilePhrase } from './phrase.ts';
import { phraseFilter } from './phrase-filter.ts';
import { readExamples } from './read-judge.ts';
import { readScreeningLists, SCREENING_FOLDER, type ScreeningLists } from './screening-lists.ts';

let lists: ScreeningLists;
let texts: string[];
before(async () => {
  lists = await readScreeningLists();
  texts = (await readExamples(SCREENING_FOLDER)).flatMap(({ passages }) => passages.map(({ text }) => text));
});

describe('the words without which a phrase stands nowhere', () => {
  const cases: [string, string[][]][] = [
    ['保本', [['保本']]],
    ['(保证|承诺)…收益', [['保证', '承诺'], ['收益']]],
    ['包(过|通过)?了', [['包'], ['了']]],
    ['(不涨|)价', [['不涨价', '价']]],
    ['(a…bc|de) xy', [['bc', 'de'], ['xy']]],
    ['refunds? due', [['\0refund due', '\0refunds due']]],
    ['[xy]z', [['z']]],
    ['#…', []],
    ['(…|盈)利', [['利']]],
  ];
  for (const [phrase, needs] of cases) {
    test(`of "${phrase}" are ${JSON.stringify(needs)}`, () => {
      assert.deepEqual(compilePhrase(phrase).needs, needs);
    });
  }
});

test('leaves out no phrase that stands in a text, however the text was put together', () => {
  const all = lists.rules.flatMap(({ phrases }) => phrases);
  const mayStand = phraseFilter(all);
  const part = fc.nat().map((at) => texts[at % texts.length] ?? '');
  const text = fc
    .tuple(part, part, fc.nat(), fc.nat())
    .map(([one, other, from, to]) => one.slice(from % (one.length + 1)) + other.slice(0, to % (other.length + 1)));
  fc.assert(
    fc.property(text, (given) => {
      const folded = foldText(given).text;
      const stretches = new Map(mayStand(folded).map(({ phrase, from, to }) => [phrase, { from, to }]));
      const standing = all.flatMap((phrase) => {
        const places = [...folded.matchAll(phrase.pattern)].map(({ index, 0: whole }) => [index, index + whole.length]);
        return places.map(([from = 0, to = 0]) => ({ phrase, from, to }));
      });
      const isLeftOut = ({ phrase, from, to }: (typeof standing)[number]) => {
        const stretch = stretches.get(phrase);
        return stretch === undefined || from < stretch.from || to > stretch.to;
      };
      assert.deepEqual(standing.filter(isLeftOut), []);
    }),
    { numRuns: 60 },
  );
});
