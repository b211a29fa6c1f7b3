import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { syntheticPipeline } from './synthetic-pipeline.ts';

export type PipelineKind = 'products' | 'sellers' | 'accounts' | 'opportunities';
/** A CRM export as files, in the order in which they are imported. */
export type PipelineData = {
  /** Printed first, so that nobody takes made-up rows for real ones. */
  readonly label: string;
  readonly source: string;
  /** Day of the export, YYYY-MM-DD. */
  readonly asOf: string;
  readonly files: readonly { readonly kind: PipelineKind; readonly text: string }[];
};

const seed = 20_261_122;
const weeks = 65;
const dealsPerWeek = 50;
const msPerDay = 86_400_000;

export function syntheticPipelineData(now: Date): PipelineData {
  const asOf = Math.floor(now.getTime() / msPerDay) - 1;
  const made = syntheticPipeline({ seed, asOf, weeks, dealsPerWeek });
  const kinds = ['products', 'sellers', 'accounts', 'opportunities'] as const;
  return {
    label: `synthetic deals, made by the generator of this project with seed ${seed}`,
    source: 'synthetic-crm',
    asOf: new Date(asOf * msPerDay).toISOString().slice(0, 10),
    files: kinds.map((kind) => ({ kind, text: stringify([...made[kind]], { header: true }) })),
  };
}

const mavenFiles = [
  { kind: 'products', file: 'products.csv' },
  { kind: 'sellers', file: 'sales_teams.csv' },
  { kind: 'accounts', file: 'accounts.csv' },
  { kind: 'opportunities', file: 'sales_pipeline.csv' },
] as const;

/** The Maven CRM export in the folder, as of its last day. */
export async function mavenPipelineData(folder: string): Promise<PipelineData> {
  const read = async (file: string) =>
    readFile(join(folder, 'maven-crm', file), 'utf8').catch((cause: unknown) => {
      const wanted = mavenFiles.map((known) => `maven-crm/${known.file}`).join(', ');
      throw new Error(`DATA=${folder} needs ${wanted}; leave DATA out for synthetic deals`, { cause });
    });
  const files = mavenFiles.map(async ({ kind, file }) => ({ kind, text: await read(file) }));
  return {
    label: 'Maven CRM export (the company is fictional)',
    source: 'maven-crm',
    asOf: '2017-12-31',
    files: await Promise.all(files),
  };
}
