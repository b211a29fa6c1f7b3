/*
 * Open-loop load on a `decide` process of its own, with real packs, database and bus on this machine: requests at a fixed
 * rate over one stream, as leads asks, or as unary calls, each for another person of Europe, America or China in turn, facts gathered, leaf durable before the answer.
 * Latency counts from the instant a request was due, so a stalled server is not flattered. Processor time is per request.
 * Usage: node services/compliance/bench/decide-load.ts --rate 1000 --seconds 10 [--calls unary] [--profile FOLDER]
 */
import { mkdirSync, mkdtempSync } from 'node:fs';
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { type ProcessorTimes, perRequest, processorTimes } from '../../../infra/bench/process-time.ts';
import { runFolder } from '../../../infra/local/project-folders.ts';
import { type RequestAutomation, streamAutomations, unaryAutomations } from './automation-stream.ts';
import { startDecide } from './decide-process.ts';
import { type LoadPerson, loadRequest } from './load-mix.ts';
import { startLoadPeople } from './load-people.ts';

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
mkdirSync(runFolder, { recursive: true });
const decide = await startDecide({ folder: mkdtempSync(`${runFolder}/test-`), profileFolder: values.profile });
const load = await startLoadPeople(decide);
const { client } = load;
const people = await load.seed(total + warmUp);
await fire(people.slice(0, warmUp));
const names = new Map([[decide.pid, 'decide']]);
const before = processorTimes(names);
const answers = await fire(people.slice(warmUp));
report(answers, perRequest(before, processorTimes(names), answers.length));
await decide[Symbol.asyncDispose]();
process.exit(0);

type Answer = { tookMs: number; outcome: string; hasFailed: boolean };

async function fire(recipients: readonly LoadPerson[]): Promise<Answer[]> {
  const request = values.calls === 'unary' ? unaryAutomations(client) : streamAutomations(client).request;
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

async function ask(request: RequestAutomation, recipient: LoadPerson, dueMs: number): Promise<Answer> {
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
