import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { AppError } from '@salesmesh/chassis/errors';
import { seededRandom } from '@salesmesh/chassis/random';
import { evaluateScorer } from './evaluate-scorer.ts';

describe('the evaluation command', () => {
  let folder: string;
  const file = (name: string): string => join(folder, name);
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'scorer-'));
    const random = seededRandom(1);
    const lines = Array.from({ length: 300 }, (_, lead) => {
      const visits = random.nextBelow(20);
      return `L${lead},${visits},"note, ${lead % 3}",${random.next01() < visits / 20 ? 'True' : 'False'}`;
    });
    const csv = `Lead ID,Site Visits,"Note, free",Was Won\n${lines.join('\n')}\nL300,3,x,\n`;
    await writeFile(file('leads.csv'), csv);
    await writeFile(file('leads.csv.gz'), gzipSync(csv));
    await writeFile(file('bad.csv'), 'Lead ID,Site Visits,Was Won\nL1,3,perhaps\n');
  });
  after(() => rm(folder, { recursive: true }));

  test('cross-validates one gzipped file and reports on every labelled row', async () => {
    const notes: string[] = [];
    const words = [
      `TRAIN=${file('leads.csv.gz')}`,
      'TEST=',
      'TARGET=Was Won',
      'ID=Lead ID',
      'DROP="Note, free"',
      'FOLDS=2',
    ];
    const figures = await evaluateScorer(words, (line) => notes.push(line));
    assert.equal(figures.rows, 300);
    assert.ok(figures.auc > 0.7);
    assert.ok(notes.some((note) => note.includes('1 rows without an outcome')));
  });

  test('scores the second file with a model of the first', async () => {
    const words = [`TRAIN=${file('leads.csv')}`, `TEST=${file('leads.csv.gz')}`, 'TARGET=Was Won', 'ID=Lead ID'];
    assert.deepEqual(Object.keys(await evaluateScorer(words, () => {})), [
      'rows',
      'auc',
      'logloss',
      'ece',
      'ece_q95',
      'slope',
      'bags',
      'train_s',
      'score_us_p50',
      'score_us_p99',
    ]);
  });

  const refusals: [title: string, words: () => string[], code: string, names: string][] = [
    [
      'a column that is not there',
      () => [`TRAIN=${file('leads.csv')}`, 'TARGET=Won', 'ID=Lead ID'],
      'leads.evaluation_column_missing',
      '"Won"',
    ],
    [
      'a file that is not there',
      () => [`TRAIN=${file('none.csv')}`, 'TARGET=Was Won', 'ID=Lead ID'],
      'leads.evaluation_file_unreadable',
      'ENOENT',
    ],
    [
      'an outcome that is neither',
      () => [`TRAIN=${file('bad.csv')}`, 'TARGET=Was Won', 'ID=Lead ID'],
      'leads.evaluation_outcome_unreadable',
      '"perhaps"',
    ],
    ['an argument that is missing', () => ['TARGET=Was Won'], 'leads.evaluation_argument_invalid', 'TRAIN'],
    ['an argument that does not exist', () => ['TRIAN=a.csv'], 'leads.evaluation_argument_invalid', 'TRIAN'],
  ];
  for (const [title, words, code, names] of refusals) {
    test(`refuses ${title} and names it`, async () => {
      await assert.rejects(
        evaluateScorer(words(), () => {}),
        (error) => error instanceof AppError && error.code === code && error.message.includes(names),
      );
    });
  }
});
