import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { syntheticPipeline } from '../../../../infra/demo/synthetic-pipeline.ts';
import { csvFile } from '../../test/fixtures/crm-files.ts';
import { syntheticDay } from '../../test/fixtures/synthetic-deals.ts';
import { evaluateDeals } from './evaluate-deals.ts';

describe('the evaluation command', () => {
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'deals-'));
    const made = syntheticPipeline({ seed: 3, asOf: syntheticDay, weeks: 32, dealsPerWeek: 60 });
    await writeFile(join(folder, 'products.csv'), csvFile(made.products));
    await writeFile(join(folder, 'sales_teams.csv'), csvFile(made.sellers));
    await writeFile(join(folder, 'sales_pipeline.csv'), `${csvFile(made.opportunities)}\nbroken,row\n`);
  });
  after(() => rm(folder, { recursive: true }));

  test('judges every week that can be judged and says which rows it could not read', async () => {
    const notes: string[] = [];
    const figures = await evaluateDeals([`DIR=${folder}`], (line) => notes.push(line));
    assert.deepEqual(Object.keys(figures), ['weeks', 'mape_total', 'mape_naive', 'coverage80', 'brier', 'ece']);
    assert.ok(figures.weeks >= 10, `${figures.weeks}`);
    assert.ok(figures.mape_total < figures.mape_naive, JSON.stringify(figures));
    assert.ok(figures.brier > 0 && figures.brier < 0.25);
    assert.ok(notes.some((note) => note.includes(', 1 rows that cannot be read')));
  });

  test('names what is missing', async () => {
    await assert.rejects(
      evaluateDeals(['DIR='], () => {}),
      { code: 'forecasting.evaluation_folder_missing' },
    );
    await assert.rejects(
      evaluateDeals(['DIR=/nowhere'], () => {}),
      { code: 'forecasting.evaluation_file_unreadable' },
    );
  });
});
