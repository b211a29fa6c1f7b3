/** Checks and tests everything: what only looks at the sources first, side by side; stops after the first that fails. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { glob } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { projectFolder } from './project-folders.ts';

type Step = { readonly name: string; readonly command: readonly [string, ...string[]] };

const node = process.execPath;
const found = (await Array.fromAsync(glob('{infra,proto,policies}/**/*.check.ts', { cwd: projectFolder }))).toSorted();
const isOfRules = (path: string) => path.includes('policies');
/** Each row in its order, the rows side by side. What needs the tools that are built with Go is one row: they are built once. */
const checks: readonly (readonly Step[])[] = [
  [
    { name: 'compiled rules', command: [node, 'infra/tools/build-packs.ts'] },
    ...found.filter(isOfRules).map(checkStep),
  ],
  [
    { name: 'format and lint', command: ['biome', 'ci', '--error-on-warnings', '--colors=off'] },
    { name: 'types', command: ['tsc', '--noEmit', '-p', 'tsconfig.json'] },
    { name: 'unused files, exports and dependencies', command: ['knip'] },
    ...found.filter((path) => !isOfRules(path)).map(checkStep),
  ],
];
const tests: Step = {
  name: 'tests',
  command: [node, 'infra/local/with-servers.ts', '--', node, 'infra/local/run-tests.ts'],
};

const startedAtMs = performance.now();
let failed: Step | undefined;
await Promise.all(checks.map(runRow));
await runRow([tests]);
if (failed !== undefined) {
  process.stderr.write(`failed: ${failed.name}\n`);
  process.exit(1);
}
process.stderr.write(`all passed in ${seconds(startedAtMs)} s\n`);

/** A program of the project that says what is to be mended; a new one is found by its name. */
function checkStep(path: string): Step {
  return { name: path, command: [node, path] };
}

/** Begins no further step, of any row, after one that failed. */
async function runRow(row: readonly Step[]): Promise<void> {
  for (const step of row) {
    if (failed !== undefined) return;
    if (!(await isPassed(step))) failed ??= step;
  }
}

async function isPassed(step: Step): Promise<boolean> {
  const startedAt = performance.now();
  const [program, ...args] = step.command;
  process.stderr.write(`== ${step.name}\n`);
  const child = spawn(program, args, {
    cwd: projectFolder,
    stdio: step === tests ? 'inherit' : ['ignore', 'pipe', 'pipe'],
  });
  for (const input of [child.stdout, child.stderr]) {
    // Several speak at once: each line says who.
    if (input) createInterface({ input }).on('line', (line) => process.stderr.write(`${step.name}: ${line}\n`));
  }
  const [code] = (await once(child, 'close')) as [number | null];
  process.stderr.write(`== ${step.name}: ${code === 0 ? 'ok' : 'failed'}, ${seconds(startedAt)} s\n`);
  return code === 0;
}

function seconds(sinceMs: number): string {
  return ((performance.now() - sinceMs) / 1000).toFixed(1);
}
