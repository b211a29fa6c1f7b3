/** Checks and tests everything in one order, cheapest first, and stops at the first step that fails. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { glob } from 'node:fs/promises';
import { projectFolder } from './project-folders.ts';

type Step = { readonly name: string; readonly command: readonly [string, ...string[]] };

const node = process.execPath;
const withServers = [node, 'infra/local/with-servers.ts', '--'] as const;
const sources = ['proto', 'services', 'gateway', 'infra', 'loadtests'];

const steps: readonly Step[] = [
  { name: 'format and lint', command: ['biome', 'ci', '--error-on-warnings'] },
  { name: 'types', command: ['tsc', '--noEmit', '-p', 'tsconfig.json'] },
  { name: 'unused files, exports and dependencies', command: ['knip'] },
  ...(await checks()),
  {
    name: 'tests',
    command: [
      ...withServers,
      ...[node, '--test', '--test-concurrency=2', '--test-timeout=300000'],
      ...sources.map((folder) => `${folder}/**/*.test.ts`),
    ],
  },
];

const startedAtMs = performance.now();
for (const step of steps) {
  const status = await runStep(step);
  if (status !== 0) {
    process.stderr.write(`failed: ${step.name}\n`);
    process.exit(status);
  }
}
process.stderr.write(`all passed in ${seconds(startedAtMs)} s\n`);

/** Programs of the project that say what is to be mended; a new one is found by its name. */
async function checks(): Promise<Step[]> {
  const found = await Array.fromAsync(glob('{infra,proto,policies}/**/*.check.ts', { cwd: projectFolder }));
  return found.toSorted().map((path) => ({ name: path, command: [node, path] }));
}

async function runStep({ name, command }: Step): Promise<number> {
  const startedAt = performance.now();
  process.stderr.write(`== ${name}\n`);
  const [program, ...args] = command;
  const child = spawn(program, args, { cwd: projectFolder, stdio: 'inherit' });
  const [code] = (await once(child, 'exit')) as [number | null];
  process.stderr.write(`== ${name}: ${code === 0 ? 'ok' : 'failed'}, ${seconds(startedAt)} s\n`);
  return code ?? 1;
}

function seconds(sinceMs: number): string {
  return ((performance.now() - sinceMs) / 1000).toFixed(1);
}
