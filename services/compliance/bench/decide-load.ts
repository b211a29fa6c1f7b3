/*
 * Open-loop load on a `decide` process of its own, with real packs, database and bus on this machine: unary requests at a
 * fixed rate, each for another person, facts gathered, leaf durable before the answer. Latency counts from the instant a
 * request was due, so a stalled server is not flattered.
 * Usage: node services/compliance/bench/decide-load.ts --rate 1000 --seconds 10
 */
import { spawn } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { connectBus } from '@salesmesh/chassis/bus';
import { noPerson, runWith } from '@salesmesh/chassis/context';
import { createLog } from '@salesmesh/chassis/log';
import { rpcClient } from '@salesmesh/chassis/rpc';
import type { AutomationServiceClient } from '@salesmesh/proto/gen/salesmesh/compliance/v1';
import { runFolder } from '../../../infra/local/project-folders.ts';
import { freePort } from '../../../infra/local/servers/free-port.ts';
import { testServers } from '../../../infra/local/test-servers.ts';
import { compiledPacks } from '../../../infra/tools/compile-packs.ts';
import { emailRequest, registered } from '../test/fixtures/decide-harness.ts';

const { values } = parseArgs({
  options: { rate: { type: 'string', default: '1000' }, seconds: { type: 'string', default: '10' } },
});
const rate = Number(values.rate);
const total = rate * Number(values.seconds);
const warmUp = rate * 2;
const context = { tenant: 'bench', actor: noPerson };
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
const decide = spawn(process.execPath, [fileURLToPath(new URL('../src/decide/main.ts', import.meta.url))], {
  stdio: 'inherit',
  env: {
    COMPLIANCE_GRPC_PORT: String(grpcPort),
    COMPLIANCE_HEALTH_PORT: String(healthPort),
    COMPLIANCE_MONGO_URL: servers.mongoUrl,
    COMPLIANCE_NATS_URL: servers.natsUrl,
    COMPLIANCE_POLICY_BUNDLES: await compiledPacks(() => {}),
    COMPLIANCE_LEDGER_ORIGIN: 'ledger.bench/log',
    COMPLIANCE_LEDGER_KEY_FILE: `${folder}/ledger-key`,
    COMPLIANCE_CONTENT_KEY_FILE: `${folder}/content-key`,
    COMPLIANCE_LOG_LEVEL: 'error',
  },
});

await until(async () => (await fetch(`http://127.0.0.1:${healthPort}/readyz`).catch(() => undefined))?.status === 200);
const people = await seedPeople(total + warmUp);
const client = rpcClient<AutomationServiceClient>({
  address: `127.0.0.1:${grpcPort}`,
  serviceName: 'salesmesh.compliance.v1.AutomationService',
  callerService: 'leads',
  defaultTimeoutMs: 10_000,
});
await until(() => isKnown(people.at(-1) ?? ''));
await fire(people.slice(0, warmUp));
report(await fire(people.slice(warmUp)));
decide.kill('SIGTERM');
process.exit(0);

async function seedPeople(count: number): Promise<string[]> {
  const ids = Array.from({ length: count }, () => randomUUID());
  const type = 'salesmesh.leads.v1.ContactRegistered';
  for (let from = 0; from < count; from += 500) {
    const events = ids.slice(from, from + 500).map((id) => ({
      ...{ id: randomUUID(), type, tenant: context.tenant, aggregateId: id, at: new Date() },
      payload: bus.codec.encode(type, registered(id)),
      headers: { 'salesmesh-tenant': context.tenant },
    }));
    await bus.publish(events);
  }
  return ids;
}

async function isKnown(recipientId: string): Promise<boolean> {
  const request = emailRequest(recipientId, { recipient_version: 0 });
  return runWith(context, () => client.previewAutomation({ request })).then(
    () => true,
    () => false,
  );
}

type Outcome = { tookMs: number; outcome: string };

async function fire(recipients: readonly string[]): Promise<Outcome[]> {
  const startMs = performance.now();
  const answers: Promise<Outcome>[] = [];
  for (const [place, recipient] of recipients.entries()) {
    const dueMs = startMs + (place * 1_000) / rate;
    const waitMs = dueMs - performance.now();
    if (waitMs > 1) await new Promise((resolve) => setTimeout(resolve, waitMs));
    answers.push(ask(recipient, dueMs));
  }
  return Promise.all(answers);
}

async function ask(recipient: string, dueMs: number): Promise<Outcome> {
  const wire = { ...emailRequest(recipient), request_id: randomUUID() };
  const outcome = await runWith(context, () => client.requestAutomation(wire)).then(
    ({ automation }) => automation?.decision?.outcome ?? 'none',
    (error: { code: string }) => error.code,
  );
  return { tookMs: performance.now() - dueMs, outcome };
}

function report(answers: readonly Outcome[]): void {
  const sorted = answers.map(({ tookMs }) => tookMs).sort((a, b) => a - b);
  const at = (share: number) => `${(sorted[Math.floor((sorted.length - 1) * share)] ?? 0).toFixed(1)} ms`;
  const outcomes = Object.entries(Object.groupBy(answers, ({ outcome }) => outcome)).map(
    ([outcome, group]) => `${outcome} ${group?.length ?? 0}`,
  );
  process.stdout.write(`${answers.length} requests at ${rate}/s: p50 ${at(0.5)}, p90 ${at(0.9)}, p99 ${at(0.99)}\n`);
  process.stdout.write(`${outcomes.join(', ')}\n`);
}

async function until(isDone: () => Promise<boolean>): Promise<void> {
  const giveUpAtMs = performance.now() + 60_000;
  while (!(await isDone())) {
    if (performance.now() > giveUpAtMs) throw new Error('decide did not get ready in time');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
