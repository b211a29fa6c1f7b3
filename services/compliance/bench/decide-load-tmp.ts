/*
 * Open-loop load on a `decide` process of its own, with real packs, database and bus on this machine: requests at a fixed
 * rate over one stream, as leads asks, or as unary calls, each for another person of Europe, America or China in turn, facts gathered, leaf durable before the answer.
 * Latency counts from the instant a request was due, so a stalled server is not flattered. Processor time is per request.
 * Usage: node services/compliance/bench/decide-load.ts --rate 1000 --seconds 10 [--calls unary] [--profile FOLDER]
 */
import { spawn } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { connectBus } from '@salesmesh/chassis/bus';
import { noPerson, runWith } from '@salesmesh/chassis/context';
import { createLog } from '@salesmesh/chassis/log';
import { rpcClient } from '@salesmesh/chassis/rpc';
import type {
  AutomationServiceClient,
  RequestAutomationRequestInput,
  SettingsServiceClient,
} from '@salesmesh/proto/gen/salesmesh/compliance/v1';
import { parse as parseYaml } from 'yaml';
import { runFolder } from '../../../infra/local/project-folders.ts';
import { freePort } from '../../../infra/local/servers/free-port.ts';
import { testServers } from '../../../infra/local/test-servers.ts';
import { compiledPacks } from '../../../infra/tools/compile-packs.ts';
import { type LoadPerson, loadActivity, loadPerson, loadRequest, loadTeams } from './load-mix.ts';
import { type ProcessorTimes, perRequest, processorTimes } from './process-time.ts';

const { values } = parseArgs({
  options: {
    rate: { type: 'string', default: '1000' },
    seconds: { type: 'string', default: '10' },
    calls: { type: 'string', default: 'stream' },
    profile: { type: 'string' },
  },
});
const rate = Number(values.rate);
const total = rate * Number(values.seconds);
const warmUp = rate * 3;
const context = { tenant: 'bench', actor: noPerson };
const officer = { tenant: 'bench', actor: { sub: 'officer-1', roles: ['compliance_officer'], units: [] } };
const servers = await testServers({ mongo: true, nats: true });
const bus = await connectBus({
  url: servers.natsUrl,
  service: 'leads',
  log: createLog({ service: 'bench', level: 'error' }),
});
await bus.ensureStream({ name: 'LEADS', subjects: ['salesmesh.leads.v1.>'] });
await bus.ensureStream({ name: 'EGRESS', subjects: ['salesmesh.egress.v1.>'] });

const [grpcPort, healthPort] = await Promise.all([freePort(), freePort()]);
mkdirSync(runFolder, { recursive: true });
const folder = mkdtempSync(`${runFolder}/test-`);
for (const name of ['ledger-key', 'content-key'])
  writeFileSync(`${folder}/${name}`, randomBytes(32).toString('base64'));
const main = fileURLToPath(new URL('../src/decide/main.ts', import.meta.url));
const profiling = values.profile === undefined ? [] : ['--cpu-prof', '--cpu-prof-dir', values.profile];
const packs = await compiledPacks(() => {});
const decide = spawn(process.execPath, [...installedFlags(), ...profiling, main], {
  stdio: 'inherit',
  env: {
    COMPLIANCE_GRPC_PORT: String(grpcPort),
    COMPLIANCE_HEALTH_PORT: String(healthPort),
    COMPLIANCE_MONGO_URL: servers.mongoUrl,
    COMPLIANCE_NATS_URL: servers.natsUrl,
    COMPLIANCE_POLICY_BUNDLES: packs,
    ACCESS_RULES: `${packs}/access`,
    COMPLIANCE_LEADS_ADDRESS: '127.0.0.1:1',
    COMPLIANCE_LEDGER_ORIGIN: 'ledger.bench/log',
    COMPLIANCE_LEDGER_KEY_FILE: `${folder}/ledger-key`,
    COMPLIANCE_CONTENT_KEY_FILE: `${folder}/content-key`,
    COMPLIANCE_LOG_LEVEL: 'error',
    COMPLIANCE_CASE_RETENTION_DAYS: process.env.C8_DAYS ?? '0',
  },
});

await until(async () => (await fetch(`http://127.0.0.1:${healthPort}/readyz`).catch(() => undefined))?.status === 200);
const target = { address: `127.0.0.1:${grpcPort}`, defaultTimeoutMs: 10_000 };
const client = rpcClient<AutomationServiceClient>({
  ...target,
  serviceName: 'salesmesh.compliance.v1.AutomationService',
  callerService: 'leads',
});
await tellSettings();
const people = await seedPeople(total + warmUp);
await until(() => isKnown(people.at(-1) as LoadPerson));
if (process.env.C8_SHADOW) {
  const impacts: any = rpcClient<any>({ ...target, serviceName: 'salesmesh.compliance.v1.ImpactService', callerService: 'gateway' });
  const revision = JSON.parse(readFileSync(`${packs}/manifest.json`, 'utf8')).revision;
  await runWith(officer, () => impacts.startShadow({ request_id: 's-1', revision, sample_every: Number(process.env.C8_SHADOW) }));
  await until(async () => (await runWith(officer, () => impacts.getShadow({})) as any).run.processes === 1);
  process.on('exit', () => {});
  (globalThis as any).shadowReport = () => runWith(officer, () => impacts.getShadow({}));
}
await fire(people.slice(0, warmUp));
const names = new Map([[decide.pid, 'decide']]);
const before = processorTimes(names);
const answers = await fire(people.slice(warmUp));
report(answers, perRequest(before, processorTimes(names), answers.length));
if ((globalThis as any).shadowReport) { await new Promise((r) => setTimeout(r, 1500)); const { run } = await (globalThis as any).shadowReport(); process.stderr.write(JSON.stringify({ seen: run.seen, sampled: run.sampled, dropped: run.dropped, judged: run.impact.judged, otherwise: run.impact.otherwise, other_reasons: run.impact.other_reasons, failed: run.failed_processes }) + '\n'); }
decide.kill('SIGTERM');
await once(decide, 'exit');
process.exit(0);

/** As the chart starts it. */
function installedFlags(): string[] {
  const values = new URL('../../../charts/salesmesh/values.yaml', import.meta.url);
  return parseYaml(readFileSync(values, 'utf8')).workloads['compliance-decide'].nodeFlags;
}

async function tellSettings(): Promise<void> {
  const serviceName = 'salesmesh.compliance.v1.SettingsService';
  const settings = rpcClient<SettingsServiceClient>({ ...target, serviceName, callerService: 'gateway' });
  await runWith(officer, async () => {
    await settings.putActivity(loadActivity);
    for (const team of loadTeams) await settings.putTeam(team);
  });
}

async function seedPeople(count: number): Promise<LoadPerson[]> {
  const seeded = Array.from({ length: count }, (_, place) => loadPerson(place));
  const type = 'salesmesh.leads.v1.ContactRegistered';
  for (let from = 0; from < count; from += 500) {
    const events = seeded.slice(from, from + 500).map(({ contact }) => ({
      ...{ id: randomUUID(), type, tenant: context.tenant, aggregateId: contact.contact_id ?? '', at: new Date() },
      payload: bus.codec.encode(type, contact),
      headers: { 'salesmesh-tenant': context.tenant },
    }));
    await bus.publish(events);
  }
  return seeded;
}

async function isKnown(person: LoadPerson): Promise<boolean> {
  const request = { ...loadRequest(person), recipient_version: 0 };
  return runWith(context, () => client.previewAutomation({ request })).then(
    () => true,
    () => false,
  );
}

type Answer = { tookMs: number; outcome: string; hasFailed: boolean };

async function fire(recipients: readonly LoadPerson[]): Promise<Answer[]> {
  const request = values.calls === 'unary' ? unaryCalls() : oneStream();
  const startMs = performance.now();
  const asked: Promise<Answer>[] = [];
  for (const [place, recipient] of recipients.entries()) {
    const dueMs = startMs + (place * 1_000) / rate;
    const waitMs = dueMs - performance.now();
    if (waitMs > 1) await new Promise((resolve) => setTimeout(resolve, waitMs));
    asked.push(ask(request, recipient, dueMs));
  }
  return Promise.all(asked);
}

/** Resolves with the outcome, rejects with what has a code. */
type Requesting = (request: RequestAutomationRequestInput) => Promise<string>;

function unaryCalls(): Requesting {
  return async (request) => {
    const { automation } = await runWith(context, () => client.requestAutomation(request));
    return automation?.decision?.outcome ?? 'none';
  };
}

function oneStream(): Requesting {
  const call = runWith(context, () => client.requestAutomations({ timeoutMs: 600_000 }));
  const waiting = new Map<string, PromiseWithResolvers<string>>();
  const reading = (async () => {
    for await (const { request_id, automation, error } of call) {
      const asked = waiting.get(request_id);
      waiting.delete(request_id);
      if (error === null || error === undefined) asked?.resolve(automation?.decision?.outcome ?? 'none');
      else asked?.reject(error);
    }
  })();
  reading.catch((error: unknown) => {
    for (const { reject } of waiting.values()) reject(error);
  });
  return async (request) => {
    const asked = Promise.withResolvers<string>();
    waiting.set(request.request_id ?? '', asked);
    await call.send({ request });
    return asked.promise;
  };
}

async function ask(request: Requesting, recipient: LoadPerson, dueMs: number): Promise<Answer> {
  const answer = await request(loadRequest(recipient)).then(
    (outcome) => ({ outcome, hasFailed: false }),
    (error: { code: string }) => ({ outcome: error.code, hasFailed: true }),
  );
  return { ...answer, tookMs: performance.now() - dueMs };
}

function report(given: readonly Answer[], used: ProcessorTimes): void {
  const sorted = given.map(({ tookMs }) => tookMs).sort((a, b) => a - b);
  const at = (share: number) => `${(sorted[Math.floor((sorted.length - 1) * share)] ?? 0).toFixed(1)} ms`;
  const counts = Object.entries(Object.groupBy(given, ({ outcome }) => outcome));
  const failed = given.filter(({ hasFailed }) => hasFailed).length;
  const lines = [
    `${given.length} requests at ${rate}/s: p50 ${at(0.5)}, p90 ${at(0.9)}, p99 ${at(0.99)}, max ${at(1)}`,
    `${counts.map(([outcome, group]) => `${outcome} ${group?.length ?? 0}`).join(', ')}; failed ${failed}`,
    `processor ms per request: ${Object.entries(used)
      .filter(([, ms]) => ms >= 0.005)
      .map(([name, ms]) => `${name} ${ms.toFixed(2)}`)
      .join(', ')}`,
    `load average ${loadavg()
      .map((load) => load.toFixed(1))
      .join(' ')}`,
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}

async function until(isDone: () => Promise<boolean>): Promise<void> {
  const giveUpAtMs = performance.now() + 60_000;
  while (!(await isDone())) {
    if (performance.now() > giveUpAtMs) throw new Error('decide did not get ready in time');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
