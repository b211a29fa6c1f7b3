import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { before, test } from 'node:test';
import { phraseFinder } from '../../src/screening/find-phrases.ts';
import { readScreeningLists } from '../../src/screening/screening-lists.ts';
import { type ScreeningSample, screeningCorpus } from './corpus.ts';
import { countAnswers } from './count-answers.ts';
import { readPassages } from './read-passages.ts';

let find: (text: string, kind: ScreeningSample['kind']) => { rule: string; start: number; end: number }[];
before(async () => {
  const finder = phraseFinder(await readScreeningLists());
  find = (text, kind) => finder(text, kind).map(({ rule, start, end }) => ({ rule: rule.name, start, end }));
});

test('answers at least 98.7 of 100 generated passages right', () => {
  const { accuracy01, wrong } = countAnswers(screeningCorpus(7, 1500), find);
  assert.ok(accuracy01 >= 0.987, JSON.stringify(wrong));
});

test('answers at least 98.7 of 100 passages written by hand right, and finds nothing in harmless ones', async () => {
  const files = await Promise.all(
    ['passages.txt', 'later.txt', 'other-hands.txt', 'more-hands.txt', 'plain-hands.txt'].map(async (name) =>
      readPassages(name, await readFile(new URL(`by-hand/${name}`, import.meta.url), 'utf8')),
    ),
  );
  const { passages, accuracy01, precision01, wrong } = countAnswers(files.flat(), find);
  assert.ok(passages >= 700);
  assert.ok(accuracy01 >= 0.987 && precision01 === 1, JSON.stringify(wrong));
});

test('counts a wrong rule, a miss and a false alarm as what they are', () => {
  const samples = readPassages('t', 'chat | a/b | one\nchat | a/b | two\nchat | - | three\nchat | - | four');
  const said = (text: string) => (text === 'one' || text === 'three' ? [{ rule: 'c/d', start: 0, end: 1 }] : []);
  const { recall01, precision01, accuracy01 } = countAnswers(samples, said);
  assert.deepEqual([recall01, precision01, accuracy01], [0, 0.5, 0.25]);
});

test('gives the same corpus for the same seed', () => {
  assert.deepEqual(screeningCorpus(3, 20), screeningCorpus(3, 20));
  assert.notDeepEqual(screeningCorpus(3, 20), screeningCorpus(4, 20));
});
