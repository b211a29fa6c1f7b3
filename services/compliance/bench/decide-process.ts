import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Bus, connectBus } from '@salesmesh/chassis/bus';
import { createLog } from '@salesmesh/chassis/log';
import { parse as parseYaml } from 'yaml';
import { freePort } from '../../../infra/local/servers/free-port.ts';
import { testServers } from '../../../infra/local/test-servers.ts';
import { compiledPacks } from '../../../infra/tools/compile-packs.ts';

export type DecideOptions = {
  /** For its keys. */
  readonly folder: string;
  /** Where its profile is written, if anywhere. */
  readonly profileFolder?: string | undefined;
  /** Further settings, with their prefix. */
  readonly settings?: Readonly<Record<string, string>>;
  /** A module that it loads before anything else. */
  readonly preload?: URL;
};

export type DecideProcess = AsyncDisposable & {
  readonly address: string;
  readonly pid: number | undefined;
  /** As leads speaks on it. */
  readonly bus: Bus;
  readonly mongoUrl: string;
};

const READY_MS = 60_000;
const main = fileURLToPath(new URL('../src/decide/main.ts', import.meta.url));
const chartValues = new URL('../../../charts/salesmesh/values.yaml', import.meta.url);

/** `decide` as the chart starts it, with all packs, on a database and a bus of its own, ready. Nobody else is there. */
export async function startDecide(options: DecideOptions): Promise<DecideProcess> {
  const { folder, profileFolder, preload, settings = {} } = options;
  const servers = await testServers({ mongo: true, nats: true });
  const log = createLog({ service: 'bench', level: 'error' });
  const bus = await connectBus({ url: servers.natsUrl, service: 'leads', log });
  await bus.ensureStream({ name: 'LEADS', subjects: ['salesmesh.leads.v1.>'] });
  await bus.ensureStream({ name: 'EGRESS', subjects: ['salesmesh.egress.v1.>'] });
  const [grpcPort, healthPort] = await Promise.all([freePort(), freePort()]);
  const address = `127.0.0.1:${grpcPort}`;
  for (const name of ['ledger-key', 'content-key'])
    writeFileSync(`${folder}/${name}`, randomBytes(32).toString('base64'));
  const packs = await compiledPacks((line) => process.stderr.write(`${line}\n`));
  const profiling = profileFolder === undefined ? [] : ['--cpu-prof', '--cpu-prof-dir', profileFolder];
  const preloading = preload === undefined ? [] : ['--import', preload.href];
  const decide = spawn(process.execPath, [...nodeFlags(), ...profiling, ...preloading, main], {
    stdio: ['ignore', 2, 2],
    env: {
      COMPLIANCE_GRPC_PORT: String(grpcPort),
      COMPLIANCE_HEALTH_PORT: String(healthPort),
      COMPLIANCE_PEER_ADDRESS: address,
      COMPLIANCE_MONGO_URL: servers.mongoUrl,
      COMPLIANCE_NATS_URL: servers.natsUrl,
      COMPLIANCE_POLICY_BUNDLES: packs,
      // The proof over generated inputs is made when rules are published and takes minutes; it changes nothing of the speed.
      COMPLIANCE_PLAN_PROVEN_INPUTS: '0',
      ACCESS_RULES: `${packs}/access`,
      COMPLIANCE_LEADS_ADDRESS: '127.0.0.1:1',
      COMPLIANCE_LEDGER_ORIGIN: 'ledger.bench/log',
      COMPLIANCE_LEDGER_KEY_FILE: `${folder}/ledger-key`,
      COMPLIANCE_CONTENT_KEY_FILE: `${folder}/content-key`,
      COMPLIANCE_LOG_LEVEL: 'error',
      ...settings,
    },
  });
  process.once('exit', () => decide.kill('SIGKILL'));
  await untilReady(decide, `http://127.0.0.1:${healthPort}/readyz`);
  return {
    ...{ address, bus, pid: decide.pid, mongoUrl: servers.mongoUrl },
    [Symbol.asyncDispose]: async () => {
      decide.kill('SIGTERM');
      await once(decide, 'exit');
      await bus[Symbol.asyncDispose]();
      await servers.stop();
    },
  };
}

/** As the chart starts it. */
function nodeFlags(): string[] {
  return parseYaml(readFileSync(chartValues, 'utf8')).workloads['compliance-decide'].nodeFlags;
}

async function untilReady(decide: ChildProcess, url: string): Promise<void> {
  const giveUpAtMs = performance.now() + READY_MS;
  while ((await fetch(url).catch(() => undefined))?.status !== 200) {
    if (decide.exitCode !== null) throw new Error(`decide ended with ${decide.exitCode} while starting`);
    if (performance.now() > giveUpAtMs) throw new Error('decide did not get ready in time');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
