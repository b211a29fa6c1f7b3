// Puts the system that `make up` started under load: node loadtests/run-load.ts smoke|steady|ramp|spike|soak [--save]
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { cpus, totalmem } from 'node:os';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { environmentWith } from '../infra/local/settings.ts';
import { isRunning } from '../infra/local/stack/process-identity.ts';
import { readRecord, StackState } from '../infra/local/stack/stack-record.ts';
import { toolProgram } from '../infra/tools/build-program.ts';
import { profileNamed } from './src/profiles/profiles.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { save: { type: 'boolean', default: false } },
});
const profile = positionals[0] || 'smoke';
const inFolder = (path: string) => fileURLToPath(new URL(path, import.meta.url));

try {
  process.exitCode = await putUnderLoad();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

async function putUnderLoad(): Promise<number> {
  profileNamed(profile);
  const record = await readRecord('local');
  // The record of a system that was killed still says that it is ready.
  const isReady = record?.state === StackState.ready && (await isRunning(record.owner));
  if (!isReady) throw new Error('no system is running; start it first: make up');
  const k6 = await toolProgram('k6', (line) => process.stderr.write(`${line}\n`));
  const { gateway = '', oidc = '' } = record.addresses;
  const settings = { LT_PROFILE: profile, LT_GATEWAY: gateway, LT_ISSUER: oidc };
  const given = Object.entries(settings).map(([name, value]) => `--env=${name}=${value}`);
  process.stderr.write(`${profile}: ${gateway}\n`);
  const child = spawn(
    k6,
    ['run', '--quiet', '--no-usage-report', '--address=', ...given, inFolder('tests/usual-day.ts')],
    {
      // A setting of k6 in the environment would replace what the test says of itself.
      env: Object.fromEntries(Object.entries(environmentWith({})).filter(([name]) => !name.startsWith('K6_'))),
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const [line, [code]] = await Promise.all([text(child.stdout), once(child, 'exit') as Promise<[number | null]>]);
  process.stdout.write(line);
  if (values.save && code === 0) await keepBaseline(line);
  return code ?? 1;
}

/** Figures mean something beside those of the same machine only, so it is written down with the commit. */
async function keepBaseline(line: string): Promise<void> {
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
  const machine = { cpus: cpus().length, model: cpus()[0]?.model, memory_gib: Math.round(totalmem() / 2 ** 30) };
  const baseline = { ...JSON.parse(line), machine, commit };
  await writeFile(inFolder(`results/${profile}.json`), `${JSON.stringify(baseline, null, 2)}\n`);
}
