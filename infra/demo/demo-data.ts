import { createReadStream } from 'node:fs';
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { createGunzip } from 'node:zlib';
import { parse } from 'csv-parse';
import { withSyntheticPeople } from './people-overlay.ts';
import { mavenPipelineData, type PipelineData, syntheticPipelineData } from './pipeline-files.ts';
import { type LeadRow, syntheticLeads } from './synthetic-leads.ts';

/** What a run works on: past leads with their outcome to learn from, and new ones with the outcome withheld. */
export type DemoData = {
  /** Printed first, so that nobody takes made-up rows for real ones. */
  label: string;
  key: string;
  past: LeadRow[];
  fresh: LeadRow[];
  outcome: string;
  /** Columns written after the outcome, which a model of open leads may not use. */
  afterTheFact: readonly string[];
  placeholders: readonly string[];
  /** Deals of a CRM to forecast from. */
  pipeline: PipelineData;
};

const seed = 20_261_122;
/** Rows of the generated data; the real set has about as many. */
const pastCount = 3_000;
const freshCount = 1_200;

export function syntheticData(now: Date): DemoData {
  const outcome = 'Converted';
  return {
    label: `synthetic leads, made by the generator of this project with seed ${seed}`,
    key: 'Lead Key',
    past: syntheticLeads(pastCount, seed),
    fresh: withheld(withSyntheticPeople(syntheticLeads(freshCount, seed + 1), seed, now), outcome),
    outcome,
    afterTheFact: [],
    placeholders: [],
    pipeline: syntheticPipelineData(now),
  };
}

const writtenAfterwards = [
  'Tags',
  'Lead Quality',
  'Lead Profile',
  'Last Activity',
  'Last Notable Activity',
  'Asymmetrique Activity Index',
  'Asymmetrique Profile Index',
  'Asymmetrique Activity Score',
  'Asymmetrique Profile Score',
];

/** The X Education leads: features and outcomes as they are, the persons behind the new ones synthetic. */
export async function realData(folder: string, now: Date): Promise<DemoData> {
  const outcome = 'Converted';
  const read = (name: string) => readRows(join(folder, 'x-education', name));
  await access(join(folder, 'x-education', 'train.csv.gz')).catch((cause: unknown) => {
    const wanted = 'x-education/train.csv.gz and x-education/dev.csv.gz';
    throw new Error(`DATA=${folder} is no folder with ${wanted}; leave DATA out for synthetic leads`, { cause });
  });
  const pipeline = await mavenPipelineData(folder);
  const [past, fresh] = await Promise.all([read('train.csv.gz'), read('dev.csv.gz')]);
  return {
    label: 'X Education leads (features and outcomes real); name, address, residence, zone and consents are SYNTHETIC',
    key: 'Prospect ID',
    past,
    fresh: withheld(withSyntheticPeople(fresh, seed, now), outcome),
    outcome,
    afterTheFact: writtenAfterwards,
    placeholders: ['Select'],
    pipeline,
  };
}

function withheld(rows: readonly LeadRow[], column: string): LeadRow[] {
  return rows.map(({ [column]: _outcome, ...row }) => row);
}

async function readRows(path: string): Promise<LeadRow[]> {
  const rows = createReadStream(path)
    .pipe(createGunzip())
    .pipe(parse({ columns: true, bom: true }));
  return (await rows.toArray()) as LeadRow[];
}
