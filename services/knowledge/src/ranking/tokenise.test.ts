import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { foldText } from './fold-text.ts';
import { withoutQuestionWords } from './question-words.ts';
import { collectTerms, findTerm } from './term-table.ts';
import { tokenise } from './tokenise.ts';

function termsOf(text: string): string[] {
  const units = foldText(text);
  const terms: string[] = [];
  tokenise(units, (start, end) => terms.push(String.fromCharCode(...units.subarray(start, end))));
  return terms;
}

const mixed = fc.string({
  unit: fc.constantFrom('泵', '車', '车', 'A', 'b', '１', '9', ' ', '，', '𠮷', 'é', 'カ', '-'),
  maxLength: 40,
});

describe('terms', () => {
  test('of Chinese are characters and pairs, of other scripts whole words in lower case', () => {
    assert.deepEqual(termsOf('混凝土 Pump-Truck 3D打印'), [
      ...['混', '混凝', '凝', '凝土', '土', 'pump', 'truck', '3d', '打', '打印', '印'],
    ]);
  });

  test('are the same for traditional, wide and upper-case writing', () => {
    assert.deepEqual(termsOf('臺灣國產ＡＢＣ替代'), termsOf('台湾国产abc替代'));
  });

  test('never join what a mark divides', () => {
    assert.equal(termsOf('报价，合同').includes('价合'), false);
  });

  test('keep their positions in the text, whatever is folded', () => {
    fc.assert(
      fc.property(mixed, (text) => {
        assert.equal(foldText(text).length, text.length);
      }),
    );
  });
});

test('a table gives each term one number and finds it again, as a map does', () => {
  fc.assert(
    fc.property(fc.array(mixed, { maxLength: 300 }), (texts) => {
      const collector = collectTerms();
      const expected = new Map<string, number>();
      for (const text of texts) {
        if (!expected.has(text)) expected.set(text, expected.size);
        const units = Uint16Array.from(text, (_, at) => text.charCodeAt(at)).subarray(0, text.length);
        assert.equal(collector.add(units, 0, units.length), expected.get(text));
      }
      const table = collector.finish();
      assert.equal(table.count, expected.size);
      const absent = Uint16Array.of(0x4e01, 0x4e02, 0x4e03);
      assert.equal(findTerm(table, absent, 0, 3), -1);
    }),
  );
});

test('a table grows past its first size', () => {
  const collector = collectTerms();
  for (let number = 0; number < 20_000; number++) {
    assert.equal(collector.add(Uint16Array.of(number, number + 1), 0, 2), number);
  }
  const table = collector.finish();
  assert.equal(findTerm(table, Uint16Array.of(19_999, 20_000), 0, 2), 19_999);
  assert.equal(findTerm(table, Uint16Array.of(20_001, 20_002), 0, 2), -1);
});

describe('question words', () => {
  test('are blanked, and what stands around them is no pair', () => {
    assert.equal(withoutQuestionWords('如何降低什么时候的成本'), '  降低    的成本');
    assert.equal(
      withoutQuestionWords('what is the price of theory'),
      '     '.repeat(0).concat('            price    theory'),
    );
  });

  test('change no length', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('什', '么', '哪', '些', '价', 'how', ' ', 'x'), maxLength: 30 }),
        (text) => {
          assert.equal(withoutQuestionWords(text).length, text.length);
        },
      ),
    );
  });
});
