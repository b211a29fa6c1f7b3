/*
 * Prints the secrets that a trial of the chart needs, for `kubectl apply -f -`. What was made up is kept in a folder.
 * Usage: node infra/charts/make-secrets.ts --values FILE [--set a=b] --tenants acme,globex [--release salesmesh]
 *   [--namespace sales] [--folder .run/chart-secrets] [--give smtp-url=smtp://… | --give salesmesh-leads/mongo-url=…]
 */
import { parseArgs } from 'node:util';
import { runFolder } from '../local/project-folders.ts';
import { stageChart } from './render-chart.ts';
import { trialSecrets } from './trial-secrets.ts';

const { values } = parseArgs({
  options: {
    values: { type: 'string', multiple: true, default: [] },
    set: { type: 'string', multiple: true, default: [] },
    tenants: { type: 'string', default: '' },
    release: { type: 'string', default: 'salesmesh' },
    namespace: { type: 'string', default: 'sales' },
    folder: { type: 'string', default: `${runFolder}/chart-secrets` },
    give: { type: 'string', multiple: true, default: [] },
  },
});
try {
  const tenants = values.tenants.split(',').filter((tenant) => tenant !== '');
  if (tenants.length === 0) throw new Error('name the tenants whose ledgers are verified: --tenants acme,globex');
  const given = Object.fromEntries(values.give.map((pair) => pair.split(/=(.*)/s).slice(0, 2)));
  await using chart = await stageChart();
  const { release, namespace, folder } = values;
  const objects = await chart.objects({ files: values.values, set: values.set, release, namespace });
  const items = await trialSecrets(objects, { folder, tenants, given });
  process.stdout.write(`${JSON.stringify({ apiVersion: 'v1', kind: 'List', items }, null, 2)}\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
