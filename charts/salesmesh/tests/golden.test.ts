import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { goldenFile, goldenNames, goldenValues, readGolden } from '../../../infra/charts/golden-renders.ts';
import { kubernetesSchemas } from '../../../infra/charts/kubernetes-schemas.ts';
import { type StagedChart, stageChart } from '../../../infra/charts/render-chart.ts';
import { toolProgram } from '../../../infra/tools/build-program.ts';

const run = promisify(execFile);
let chart: StagedChart;
let schemas: string;
let kubeconform: string;
before(async () => {
  chart = await stageChart();
  schemas = await kubernetesSchemas();
  kubeconform = await toolProgram('kubeconform', (line) => process.stderr.write(`${line}\n`));
});
after(() => chart[Symbol.asyncDispose]());

/** Judges the objects in a file strictly by the schemas of the pinned Kubernetes. Fails with what it says. */
const conform = (file: string) =>
  run(kubeconform, [
    '-strict',
    '-summary',
    '-schema-location',
    `${schemas}/{{.ResourceKind}}{{.KindSuffix}}.json`,
    file,
  ]);

for (const name of goldenNames) {
  describe(`the values of ${name}`, () => {
    it('pass the linter without a warning', async () => {
      assert.equal(await chart.lint({ files: [goldenValues(name)] }), '');
    });

    it('render what is kept; make chart-test UPDATE=1 keeps what they render now', async () => {
      assert.equal(await chart.render({ files: [goldenValues(name)] }), await readGolden(name));
    });

    it('give objects that the API takes, every key of them', async () => {
      const { stdout } = await conform(goldenFile(name));
      assert.match(stdout, /Invalid: 0, Errors: 0, Skipped: 0/);
    });
  });
}

describe('the judgement by schema', () => {
  const refused = { stdout: /Invalid: 1/ };
  const spoil = async (from: string, to: string) => {
    const file = `${chart.folder}/spoilt.yaml`;
    const spoilt = (await readGolden('everything-on')).replace(from, to);
    await writeFile(file, spoilt);
    return file;
  };

  it('refuses a misspelt key, a wrong type and an unknown key of a resource that is not of Kubernetes itself', async () => {
    await assert.rejects(conform(await spoil('enableServiceLinks: false', 'enableServiceLink: false')), refused);
    await assert.rejects(conform(await spoil('revisionHistoryLimit: 5', 'revisionHistoryLimit: five')), refused);
    await assert.rejects(conform(await spoil('parentRefs:', 'parentRef:')), refused);
    await assert.rejects(conform(await spoil('endpoints:', 'endpoint:')), refused);
  });
});
