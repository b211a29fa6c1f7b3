import type { Clock } from '@salesmesh/chassis/clock';
import type { UnaryHandler } from '@salesmesh/chassis/rpc';
import type {
  DispatchLeadsRequest,
  DispatchLeadsResponse,
  DispatchLeadsResponseInput,
} from '@salesmesh/proto/gen/salesmesh/leads/v1';
import { errors } from '../errors.ts';
import type { LeadStore, PoolLead } from '../lead/lead-store.ts';
import { freePlaces } from '../rep/rep.ts';
import type { RepStore } from '../rep/rep-store.ts';
import type { DispatchChunk } from './dispatch-chunk.ts';
import type { DispatchRunStore } from './dispatch-run-store.ts';
import type { DropStaleSlots } from './drop-stale-slots.ts';

export type DispatchDeps = {
  readonly leads: LeadStore;
  readonly reps: RepStore;
  readonly runs: DispatchRunStore;
  readonly clock: Clock;
  readonly dispatchChunk: DispatchChunk;
  readonly dropStaleSlots: DropStaleSlots;
};

const LEADS_AT_ONCE = 500;
const DEFAULT_ACCEPT_MINUTES = 60;
const MOST_ACCEPT_MINUTES = 30 * 24 * 60;

/** Likeliest leads first, some hundred at a time, until the pool, the limit or all capacity is used up. */
export function dispatchLeads(deps: DispatchDeps): UnaryHandler<DispatchLeadsRequest, DispatchLeadsResponseInput> {
  return async (request, { signal }) => {
    const acceptBy = readAcceptBy(request, deps.clock.now());
    const known = request.request_id === '' ? undefined : await deps.runs.answerTo(request.request_id);
    if (known !== undefined) return known;
    await deps.dropStaleSlots();
    const answer = await run(deps, request, { acceptBy, signal });
    if (request.request_id !== '') await deps.runs.keep(request.request_id, answer);
    return answer;
  };
}

type RunOptions = { readonly acceptBy: Date; readonly signal: AbortSignal };

async function run(deps: DispatchDeps, request: DispatchLeadsRequest, options: RunOptions) {
  const query = { sources: request.sources };
  const considered = await deps.leads.countPool(query);
  const limit = request.limit > 0 ? request.limit : Number.POSITIVE_INFINITY;
  const left = new Map<string, number>();
  let dispatched = 0;
  let seen = 0;
  let last: PoolLead | undefined;
  while (dispatched < limit) {
    options.signal.throwIfAborted();
    const pool = await deps.leads.pool(query, LEADS_AT_ONCE, last);
    last = pool.at(-1);
    if (last === undefined) break;
    seen += pool.length;
    const chunk = await deps.dispatchChunk(pool, { acceptBy: options.acceptBy, most: limit - dispatched });
    dispatched += chunk.dispatched;
    for (const reason of chunk.left.values()) left.set(reason, (left.get(reason) ?? 0) + 1);
    const isFull = (await deps.reps.list()).every((rep) => freePlaces(rep) === 0);
    if (isFull) break;
  }
  // Leads that nobody looked at, because all places were taken or the limit was reached. A lead that another run took
  // meanwhile is neither dispatched nor left here, so the rest is what makes the sum right.
  const unseen = considered - dispatched - [...left.values()].reduce((sum, count) => sum + count, 0);
  const rest = dispatched >= limit ? 'limit_reached' : seen < considered ? 'no_capacity' : 'taken_meanwhile';
  if (unseen > 0) left.set(rest, (left.get(rest) ?? 0) + unseen);
  const answer: DispatchLeadsResponse = { considered, dispatched, left: Object.fromEntries(left) };
  return answer;
}

function readAcceptBy({ accept_within_minutes: minutes }: DispatchLeadsRequest, now: Date): Date {
  if (minutes < 0 || minutes > MOST_ACCEPT_MINUTES) {
    const zh = `应为 0 到 ${MOST_ACCEPT_MINUTES} 分钟，0 表示 ${DEFAULT_ACCEPT_MINUTES}。`;
    const en = `Give 0 to ${MOST_ACCEPT_MINUTES} minutes; 0 means ${DEFAULT_ACCEPT_MINUTES}.`;
    throw errors.invalid_request({}, { fields: [{ field: 'accept_within_minutes', value: String(minutes), zh, en }] });
  }
  return new Date(now.getTime() + (minutes || DEFAULT_ACCEPT_MINUTES) * 60_000);
}
