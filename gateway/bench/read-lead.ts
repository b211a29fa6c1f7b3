import { isDeepStrictEqual } from 'node:util';
import type { Lead } from '@salesmesh/proto/gen/salesmesh/leads/v1';
import { Pool } from 'undici';
import { type BenchRow, Better, Disagreement } from '../../infra/bench/bench-row.ts';
import { inTurn } from '../../infra/bench/closed-loop.ts';
import { describeProcessorLoop, medianProcessorLoop, processorLoop } from '../../infra/bench/processor-loop.ts';
import { rounds } from '../../infra/bench/rounds.ts';
import { as } from '../../services/leads/test/fixtures/leads-service.ts';
import { type LeadsBehind, startLeadsBehind } from './leads-behind.ts';

const IN_FLIGHT = 32;
const ROUNDS = 4;
const ROUND_MS = 2_500;
const COMPARED = 300;

/** One lead with the person that it is about, as a sales manager reads it. */
export const row: BenchRow = {
  name: 'gateway',
  unit: 'requests/s',
  better: Better.more,
  rivalName: 'the same read over gRPC, without the gateway',
  measure: async ({ say }) => {
    await using stack = new AsyncDisposableStack();
    const behind = await startLeadsBehind(stack);
    const { ids, names, tenant } = behind;
    say(`${ids.length} leads are there`);
    const pool = new Pool(behind.url, { connections: IN_FLIGHT, pipelining: 1 });
    stack.defer(() => pool.close());
    const overHttp = readerOverHttp(pool, behind);
    const manager = <R>(fn: () => R) => as('sales_manager', fn, { tenant });
    const overGrpc = (id: string) => manager(() => behind.leads.getLead({ lead_id: id }));
    for (const id of ids.slice(0, COMPARED)) agree((await overHttp(id)).lead, (await overGrpc(id)).lead);
    const loop = (call: (id: string) => Promise<unknown>) => () =>
      processorLoop({ names, inFlight: IN_FLIGHT, durationMs: ROUND_MS, call: (place) => call(inTurn(ids, place)) });
    const measured = await rounds(ROUNDS, { ours: loop(overHttp), rival: loop(overGrpc) });
    const [ours, rival] = [medianProcessorLoop(measured.ours), medianProcessorLoop(measured.rival)];
    return {
      ...{ ours: ours.perSecond, rival: rival.perSecond, p50Ms: ours.median, p99Ms: ours.p99 },
      notes: [
        `${IN_FLIGHT} in flight over ${IN_FLIGHT} kept connections (undici): token verified, rate counted in Redis, answer checked against its schema: ${describeProcessorLoop(ours)}`,
        `over gRPC with our client: ${describeProcessorLoop(rival)}`,
        `both give the same lead and person, ${COMPARED} compared; each read takes two documents from the database`,
      ],
    };
  },
};

type Read = { readonly lead?: unknown };

function readerOverHttp(pool: Pool, { token }: LeadsBehind): (id: string) => Promise<Read> {
  const headers = { authorization: `Bearer ${token}` };
  return async (id) => {
    const { statusCode, body } = await pool.request({ method: 'GET', path: `/v1/leads/${id}`, headers });
    const read = (await body.json()) as Read;
    if (statusCode !== 200) throw new Error(`the gateway answered ${statusCode}: ${JSON.stringify(read)}`);
    return read;
  };
}

function agree(read: unknown, lead: Lead | null | undefined): void {
  // What JSON cannot say, such as a field that is undefined, is no difference.
  const wanted: unknown = JSON.parse(JSON.stringify(lead ?? null));
  if (isDeepStrictEqual(read, wanted)) return;
  throw new Disagreement(`the gateway gave ${JSON.stringify(read)}, the service ${JSON.stringify(wanted)}`);
}
