import { readFile } from 'node:fs/promises';
import { projectFolder } from '../local/project-folders.ts';
import { readChartValues } from './chart-values.ts';
import { natsUsers } from './nats-users.ts';
import { valuesPage } from './values-page.ts';
import { valuesSchema } from './values-schema.ts';

export const chartFolder = `${projectFolder}/charts/salesmesh`;

/** The files of the chart that are made from others: path in the chart → text as it must be. */
export async function chartFiles(): Promise<Readonly<Record<string, string>>> {
  const values = readChartValues(await readFile(`${chartFolder}/values.yaml`, 'utf8'));
  return {
    'values.schema.json': `${JSON.stringify(valuesSchema(values), null, 2)}\n`,
    'VALUES.md': valuesPage(values),
    'files/nats-users.conf': natsUsers(),
  };
}
