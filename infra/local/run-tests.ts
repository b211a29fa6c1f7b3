/** Runs all tests, each file in a process of its own: node infra/local/run-tests.ts. Non-zero when one fails. */
import { glob } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { projectFolder } from './project-folders.ts';

const sources = '{proto,services,gateway,infra,loadtests}/**/*.test.ts';
/** A file of tests waits for servers, timers and answers some of its time: one more of them than there are processors. */
const atOnce = availableParallelism() + 1;
/** For a whole file on a slow machine; the longest kills processes and waits until everything has settled. */
const timeoutMs = 600_000;

/** Files that start whole systems take minutes, those that start a service some seconds; so that none of them ends alone. */
const longestFirst = [/^infra\/(?:chaos|journeys)\//, /\/test\/real\//];

function placeOf(file: string): number {
  const place = longestFirst.findIndex((pattern) => pattern.test(file));
  return place === -1 ? longestFirst.length : place;
}

const exclude = (path: string) => path.endsWith('node_modules');
const found = await Array.fromAsync(glob(sources, { cwd: projectFolder, exclude }));
const files = found
  .toSorted()
  .toSorted((a, b) => placeOf(a) - placeOf(b))
  .map((file) => `${projectFolder}/${file}`);
const results = run({ files, concurrency: atOnce, timeout: timeoutMs });
results.on('test:fail', () => {
  process.exitCode = 1;
});
results.compose(new spec()).pipe(process.stdout);
