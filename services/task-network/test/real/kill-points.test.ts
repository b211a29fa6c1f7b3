import assert from 'node:assert/strict';
import { rm, writeFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { type Bus, connectBus } from '@salesmesh/chassis/bus';
import { createLog } from '@salesmesh/chassis/log';
import { seededRandom } from '@salesmesh/chassis/random';
import type { FollowUpOrder } from '@salesmesh/proto/gen/salesmesh/leads/v1';
import type { FlowInput } from '@salesmesh/proto/gen/salesmesh/tasks/v1';
import { pollUntil } from '../../../../infra/journeys/poll-until.ts';
import { runFolder } from '../../../../infra/local/project-folders.ts';
import { followUpOf, silentPeers, startPeers } from '../fixtures/peers.ts';
import { taskNetworkProcess } from '../fixtures/task-network-process.ts';
import { as, declarePeerStreams, leadDispatched, ownServers, tell } from '../fixtures/task-network-service.ts';

const POINTS = 20;
const LEADS_A_POINT = 5;
const CASES = POINTS * LEADS_A_POINT;
const PAUSE_MINUTES = 30;
const LONGEST_WAIT_MS = 500;
const WORK_EVERY_MS = 150;
const seed = 20_261_122;

/** A call, perhaps a wait for a later decision, a timer, a second call, a person, an end. */
const flow: FlowInput = {
  id: 'killed',
  trigger: 'lead_dispatched',
  start: 'request',
  steps: [
    { id: 'request', call: { call: 'request_automation', next: 'outcome', failed: 'lost' } },
    {
      id: 'outcome',
      condition: {
        branches: [{ all: [{ variable: 'automation_outcome', operator: 'equals', values: ['defer'] }], next: 'wait' }],
        otherwise: 'pause',
      },
    },
    { id: 'wait', wait: { event: 'automation_decided', next: 'outcome' } },
    { id: 'pause', timer: { delay: { minutes: PAUSE_MINUTES }, next: 'again' } },
    { id: 'again', call: { call: 'request_automation', next: 'talk', failed: 'lost' } },
    {
      id: 'talk',
      task: {
        roles: ['rep'],
        assignee_variable: 'rep_id',
        outcomes: [{ outcome: 'reached', next: 'done' }],
        cards: { text: 'x', limit: 1 },
      },
    },
    { id: 'done', end: { result: 'finished' } },
    { id: 'lost', end: { result: 'lost' } },
  ],
};

const peers = silentPeers();
const cleanUp = new AsyncDisposableStack();
const rep = <T>(fn: () => T) => as('rep', fn, 'li');
const manager = <T>(fn: () => T) => as('sales_manager', fn);
let bus: Bus;
let onOrder: () => void = () => {};
let client: Awaited<ReturnType<typeof taskNetworkProcess>>;
let clockFile: string;
let offsetMs = 0;

/** Every third lead is deferred at first, and decided again before the answer is even given. */
async function answer(order: FollowUpOrder) {
  onOrder();
  const isDeferred = Number(order.lead_id.split('-').at(-1)) % 3 === 0;
  if (!isDeferred) return followUpOf(order, 'allow');
  const automation_id = `automation-${order.request_id}`;
  const decided = { automation_id, outcome: 'allow', decision_number: 2, reference: order.lead_id };
  await tell(bus, 'salesmesh.compliance.v1.AutomationDecided', automation_id, decided, '2');
  return followUpOf(order, 'defer');
}

before(async () => {
  const servers = cleanUp.use(await ownServers());
  const log = createLog({ service: 'leads', level: 'silent' });
  bus = cleanUp.use(await connectBus({ url: servers.natsUrl, service: 'leads', log }));
  await declarePeerStreams(bus);
  Object.assign(peers, { answerOrder: answer });
  const { port } = cleanUp.use(await startPeers(peers));
  const mongo = new URL(servers.mongoUrl);
  mongo.pathname = `/tasks-killed-${process.pid}`;
  clockFile = `${runFolder}/clock-${process.pid}`;
  cleanUp.defer(() => rm(clockFile, { force: true }));
  const options = { mongoUrl: mongo.href, natsUrl: servers.natsUrl, peersPort: port, clockFile };
  client = cleanUp.use(await taskNetworkProcess(options));
});
after(() => cleanUp.disposeAsync());

/** A client that was cut off needs a moment to find the process again. */
async function patiently<T>(ask: () => Promise<T>): Promise<T> {
  const answered = await pollUntil(
    () =>
      ask().then(
        (answer) => ({ answer }),
        (error: { kind?: string }) => ({ error }),
      ),
    (one) => 'answer' in one || one.error.kind !== 'UNAVAILABLE',
    30_000,
  );
  if ('error' in answered) throw answered.error;
  return answered.answer;
}

const passTime = async () => {
  offsetMs += (PAUSE_MINUTES + 1) * 60_000;
  await writeFile(clockFile, String(offsetMs));
};

/** Completes what is open, again and again under the same request id, whatever happens to the process meanwhile. */
async function workAway(signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const { tasks } = await rep(() => client.tasks.listTasks({ state: 'assigned', page_size: 100 })).catch(() => ({
      tasks: [],
    }));
    const completing = tasks.map(({ id }) =>
      rep(() => client.tasks.completeTask({ request_id: `done-${id}`, task_id: id, outcome: 'reached' })),
    );
    await Promise.allSettled(completing);
    await delay(WORK_EVERY_MS);
  }
}

test(`killed at ${POINTS} points (seed ${seed}), in the middle of calls and of timers, every case finishes once`, async () => {
  const random = seededRandom(seed);
  let running = await client.start();
  await using stopping = new AsyncDisposableStack();
  const leaving = new AbortController();
  stopping.defer(async () => {
    leaving.abort();
    await running.end('SIGKILL');
  });
  await patiently(() => manager(() => client.flows.putFlow({ request_id: 'put', flow })));
  const working = workAway(leaving.signal);
  for (let point = 0; point < POINTS; point += 1) {
    const isInCall = random.nextBelow(2) === 0;
    const { promise: asked, resolve } = Promise.withResolvers<void>();
    onOrder = isInCall ? resolve : () => {};
    for (let at = 0; at < LEADS_A_POINT; at += 1) {
      const key = `${point * LEADS_A_POINT + at}`;
      await tell(bus, 'salesmesh.leads.v1.LeadDispatched', `lead-${key}`, leadDispatched(key));
    }
    if (isInCall) await asked;
    else await passTime();
    await delay(random.nextBelow(isInCall ? 20 : LONGEST_WAIT_MS));
    assert.equal(await running.end('SIGKILL'), null);
    running = await client.start();
  }
  const counts = await pollUntil(
    async () => {
      await passTime();
      return patiently(() => manager(() => client.cases.summariseCases({})));
    },
    ({ by_state }) => by_state.done === CASES,
    120_000,
  );
  leaving.abort();
  await working;

  assert.deepEqual([counts.cases, counts.by_result], [CASES, { finished: CASES }]);
  assert.deepEqual(counts.tasks_by_state, { completed: CASES });
  const { cases } = await manager(() => client.cases.listCases({ page_size: 200 }));
  for (const { id, subject } of cases) {
    const { entries } = await manager(() => client.cases.getCaseHistory({ case_id: id }));
    const count = (what: string) => entries.filter((entry) => entry.what === what).length;
    const isDeferred = Number(subject.split('-').at(-1)) % 3 === 0;
    const once = [count('answered'), count('happened'), count('timed_out'), count('completed'), count('ended')];
    assert.deepEqual(once, [2, isDeferred ? 1 : 0, 1, 1, 1], JSON.stringify(entries));
  }
  assert.equal(new Set(peers.orders.map(({ request_id }) => request_id)).size, 2 * CASES);
  assert.deepEqual(await finishedCases(), new Set(cases.map(({ id }) => id)));
  assert.equal(await running.end('SIGTERM'), 0);
});

/** The cases that the stream says are finished; each once, under whatever number of deliveries. */
async function finishedCases(): Promise<Set<string>> {
  const events = new Map<string, string>();
  const seen = await bus.watch({
    stream: 'TASKS',
    filterSubjects: ['salesmesh.tasks.v1.CaseFinished.*.*'],
    afterSequence: 0,
    handler: ({ id, aggregateId }) => {
      events.set(id, aggregateId);
    },
  });
  await pollUntil(
    async () => events.size,
    (size) => size >= CASES,
  );
  await seen[Symbol.asyncDispose]();
  const ids = [...events.values()];
  assert.equal(ids.length, new Set(ids).size);
  return new Set(ids);
}
