/**
 * Durable flow transitions a second: leads are dispatched to the whole service on real servers, with stand-ins for leads
 * and knowledge that answer at once. A transition is a step that a case entered, stored with the majority and journalled.
 * `node services/task-network/bench/transitions.ts [cases]` prints one JSON line.
 */
import type { FlowInput } from '@salesmesh/proto/gen/salesmesh/tasks/v1';
import { pollUntil } from '../../../infra/journeys/poll-until.ts';
import { followUpOf, silentPeers } from '../test/fixtures/peers.ts';
import { as, leadDispatched, ownServers, startTaskNetwork, tellAll } from '../test/fixtures/task-network-service.ts';

const cases = Number(process.argv[2] ?? 2_000);
const CALLS = 4;

/** A chain of calls with a condition behind each, then a task: each call is stored before it is made and after. */
function chain(): FlowInput {
  const links = Array.from({ length: CALLS }, (_, at) => [
    { id: `call-${at}`, call: { call: 'request_automation', next: `look-${at}`, failed: 'done' } },
    {
      id: `look-${at}`,
      condition: {
        branches: [
          {
            all: [{ variable: 'automation_outcome', operator: 'equals', values: ['allow'] }],
            next: at + 1 < CALLS ? `call-${at + 1}` : 'talk',
          },
        ],
        otherwise: 'done',
      },
    },
  ]).flat();
  const talk = { roles: ['rep'], assignee_variable: 'rep_id', outcomes: [{ outcome: 'reached', next: 'done' }] };
  const steps = [...links, { id: 'talk', task: talk }, { id: 'done', end: { result: 'finished' } }];
  return { id: 'bench', trigger: 'lead_dispatched', start: 'call-0', steps };
}

const peers = {
  ...silentPeers(),
  answerOrder: (order: Parameters<typeof followUpOf>[0]) => followUpOf(order, 'allow'),
};
await using servers = await ownServers();
await using service = await startTaskNetwork({ ...servers, peers, isWorking: true });
const manager = <T>(fn: () => T) => as('sales_manager', fn);
await manager(() => service.flows.putFlow({ request_id: 'put', flow: chain() }));

const startedAt = performance.now();
const dispatched = Array.from({ length: cases }, (_, at) => leadDispatched(String(at)));
await tellAll(
  service.bus,
  'salesmesh.leads.v1.LeadDispatched',
  dispatched.map((message) => ({ aggregateId: message.lead_id, message })),
);
const atTask = () => manager(() => service.cases.summariseCases({}));
await pollUntil(atTask, ({ by_wait }) => by_wait.task === cases, 300_000);
const seconds = (performance.now() - startedAt) / 1_000;
const transitions = cases * (2 * CALLS + 1);
const result = { cases, transitions, seconds: round(seconds), transitions_per_s: Math.round(transitions / seconds) };
process.stdout.write(`${JSON.stringify({ ...result, writes_per_s: Math.round((cases * (CALLS + 1)) / seconds) })}\n`);

function round(value: number): number {
  return Math.round(value * 1_000) / 1_000;
}
