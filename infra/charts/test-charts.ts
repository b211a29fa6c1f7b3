// Lints, renders and tests the charts: node infra/charts/test-charts.ts [--update]. One line of JSON on stdout at the end.
import { glob, mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { parseArgs } from 'node:util';
import { projectFolder } from '../local/project-folders.ts';
import { chartFiles, chartFolder } from './chart-files.ts';
import { goldenNames, writeGoldenRenders } from './golden-renders.ts';
import { stageChart } from './render-chart.ts';

const { values } = parseArgs({ options: { update: { type: 'boolean', default: false } } });
const startedAt = performance.now();
try {
  // Built before the tests: they start side by side, and each would build on its own.
  if (values.update) await writeFiles();
  await using chart = await stageChart();
  if (values.update) await writeGoldenRenders(chart);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}

const files = await Array.fromAsync(glob('charts/*/tests/*.test.ts', { cwd: projectFolder }));
const tests = run({
  files: files.toSorted().map((file) => `${projectFolder}/${file}`),
  concurrency: 2,
  cwd: projectFolder,
});
let counts = { passed: 0, failed: 0 };
tests.on('test:summary', (summary) => {
  if (summary.file !== undefined) return;
  counts = { passed: summary.counts.passed, failed: summary.counts.tests - summary.counts.passed };
});
for await (const text of tests.compose(new spec())) process.stderr.write(text);
const seconds = Number(((performance.now() - startedAt) / 1000).toFixed(1));
process.stdout.write(`${JSON.stringify({ name: 'chart_test', renders: goldenNames.length, ...counts, seconds })}\n`);
if (counts.failed > 0 || counts.passed === 0) process.exitCode = 1;

async function writeFiles(): Promise<void> {
  for (const [name, text] of Object.entries(await chartFiles())) {
    const path = `${chartFolder}/${name}`;
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  }
}
