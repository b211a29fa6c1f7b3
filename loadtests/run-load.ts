// Puts the system that `make up` started under load: node loadtests/run-load.ts smoke|steady|ramp|spike|soak
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { environmentWith } from '../infra/local/settings.ts';
import { isRunning } from '../infra/local/stack/process-identity.ts';
import { readRecord, StackState } from '../infra/local/stack/stack-record.ts';
import { toolProgram } from '../infra/tools/build-program.ts';
import { profileNamed } from './src/profiles/profiles.ts';

const profile = process.argv[2] || 'smoke';
const test = fileURLToPath(new URL('./tests/usual-day.ts', import.meta.url));

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
  const child = spawn(k6, ['run', '--quiet', '--no-usage-report', '--address=', ...given, test], {
    // A setting of k6 in the environment would replace what the test says of itself.
    env: Object.fromEntries(Object.entries(environmentWith({})).filter(([name]) => !name.startsWith('K6_'))),
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const [code] = (await once(child, 'exit')) as [number | null];
  return code ?? 1;
}
