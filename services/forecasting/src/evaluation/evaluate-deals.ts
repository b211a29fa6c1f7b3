import { AppError } from '@salesmesh/chassis/errors';
import { dateText } from '../deal-model/deal.ts';
import { errors } from '../errors.ts';
import { backtestDeals, type DealsEvaluation } from './backtest-deals.ts';
import { readCrmFolder } from './read-crm-folder.ts';

const USAGE = 'make -s eval-deals DIR=folder (sales_pipeline.csv, products.csv, sales_teams.csv)';

/** Backtests the production model on the export in the folder that `DIR=…` names. */
export async function evaluateDeals(words: readonly string[], note: (line: string) => void): Promise<DealsEvaluation> {
  const { deals, asOf, rejected } = await readCrmFolder(folderOf(words));
  note(`${deals.length} opportunities as of ${dateText(asOf)}, ${rejected} rows that cannot be read`);
  return backtestDeals(deals, asOf, note);
}

function folderOf(words: readonly string[]): string {
  const folder = words.find((word) => word.startsWith('DIR='))?.slice('DIR='.length);
  if (folder !== undefined && folder !== '') return folder;
  throw errors.evaluation_folder_missing({ usage: USAGE });
}

if (import.meta.main) {
  try {
    const figures = await evaluateDeals(process.argv.slice(2), (line) => process.stderr.write(`${line}\n`));
    process.stdout.write(`${JSON.stringify(figures)}\n`);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    process.stderr.write(`${error.message}\n${error.text.zh}\n`);
    process.exitCode = 1;
  }
}
