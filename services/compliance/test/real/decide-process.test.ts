import assert from 'node:assert/strict';
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { connectBus } from '@salesmesh/chassis/bus';
import { noPerson, runWith } from '@salesmesh/chassis/context';
import { createLog } from '@salesmesh/chassis/log';
import { rpcClient } from '@salesmesh/chassis/rpc';
import type { SettingsServiceClient } from '@salesmesh/proto/gen/salesmesh/compliance/v1';
import { runFolder } from '../../../../infra/local/project-folders.ts';
import { freePort } from '../../../../infra/local/servers/free-port.ts';
import { setting } from '../../../../infra/local/settings.ts';
import { testServers } from '../../../../infra/local/test-servers.ts';
import { compiledPacks } from '../../../../infra/tools/compile-packs.ts';
import { eventually } from '../fixtures/decide-harness.ts';

const program = (name: string) => fileURLToPath(new URL(`../../src/decide/${name}.ts`, import.meta.url));
const log = createLog({ service: 'compliance', level: 'fatal' });
let decide: ChildProcess;
let grpcPort: number;
let healthPort: number;
let packs: string;
let natsUrl: string;

before(async () => {
  mkdirSync(runFolder, { recursive: true });
  const folder = mkdtempSync(`${runFolder}/test-`);
  execFileSync(process.execPath, [program('make-keys'), folder]);
  packs = `${folder}/packs`;
  cpSync(await compiledPacks(() => {}), packs, { recursive: true });
  const servers = await testServers({ mongo: true, nats: true });
  natsUrl = servers.natsUrl;
  [grpcPort, healthPort] = await Promise.all([freePort(), freePort()]);
  decide = spawn(process.execPath, [program('main')], {
    stdio: 'inherit',
    env: {
      NODE_COMPILE_CACHE: setting('NODE_COMPILE_CACHE') ?? '',
      COMPLIANCE_GRPC_PORT: String(grpcPort),
      HOST: '127.0.0.1',
      COMPLIANCE_HEALTH_PORT: String(healthPort),
      COMPLIANCE_MONGO_URL: servers.mongoUrl,
      COMPLIANCE_NATS_URL: natsUrl,
      COMPLIANCE_POLICY_BUNDLES: packs,
      COMPLIANCE_PLAN_PROVEN_INPUTS: '0',
      ACCESS_RULES: `${packs}/access`,
      COMPLIANCE_LEADS_ADDRESS: '127.0.0.1:1',
      COMPLIANCE_LEDGER_ORIGIN: 'ledger.test/log',
      COMPLIANCE_LEDGER_KEY_FILE: `${folder}/ledger-key`,
      COMPLIANCE_CONTENT_KEY_FILE: `${folder}/content-key`,
      COMPLIANCE_LOG_LEVEL: 'fatal',
    },
  });
});
after(() => {
  decide.kill('SIGKILL');
});

async function problems(): Promise<Record<string, string> | undefined> {
  const answer = await fetch(`http://127.0.0.1:${healthPort}/readyz`).catch(() => undefined);
  return answer === undefined ? undefined : ((await answer.json()) as { problems: Record<string, string> }).problems;
}

test('is not ready before the streams of the other services exist, and ready once they do', async () => {
  const waiting = await eventually(problems, (found) => found !== undefined && Object.keys(found).length === 1);
  assert.deepEqual(Object.keys(waiting ?? {}), ['consumers']);
  await using bus = await connectBus({ url: natsUrl, service: 'test', log });
  await bus.ensureStream({ name: 'LEADS', subjects: ['salesmesh.leads.v1.>'] });
  await bus.ensureStream({ name: 'EGRESS', subjects: ['salesmesh.egress.v1.>'] });
  assert.deepEqual(await eventually(problems, (found) => found !== undefined && Object.keys(found).length === 0), {});
});

test('keeps the packs in use and raises the alarm when a new set is broken, until it is mended', async () => {
  const serviceName = 'salesmesh.compliance.v1.SettingsService';
  const address = `127.0.0.1:${grpcPort}`;
  await using settings = rpcClient<SettingsServiceClient>({
    ...{ address, serviceName, callerService: 'gateway', defaultTimeoutMs: 5_000 },
  });
  const read = () => runWith({ tenant: 't', actor: noPerson }, () => settings.getPacks({}));
  const before = await read();
  assert.equal(before.alarm, undefined);
  assert.ok(before.packs.some(({ name }) => name === 'cn.pipl'));
  const manifest = readFileSync(`${packs}/manifest.json`, 'utf8');
  writeFileSync(`${packs}/manifest.json`, '{}');
  const alarmed = await eventually(read, ({ alarm }) => alarm !== undefined);
  assert.equal(alarmed.revision, before.revision);
  writeFileSync(`${packs}/manifest.json`, manifest);
  const mended = await eventually(read, ({ alarm }) => alarm === undefined);
  assert.deepEqual(mended, before);
});

test('stops cleanly when it is told to', async () => {
  const ended = once(decide, 'exit');
  decide.kill('SIGTERM');
  assert.deepEqual(await ended, [0, null]);
});
