import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { runWith } from '@salesmesh/chassis/context';
import { rpcClient } from '@salesmesh/chassis/rpc';
import type { ImpactServiceClient } from '@salesmesh/proto/gen/salesmesh/compliance/v1';
import { type BenchRow, Better } from '../../../infra/bench/bench-row.ts';
import { openLoop } from '../../../infra/bench/open-loop.ts';
import { median, medianQuantiles, rounds } from '../../../infra/bench/rounds.ts';
import type { Quantiles } from '../../../infra/demo/quantiles.ts';
import { pollUntil } from '../../../infra/journeys/poll-until.ts';
import { loadPacks } from '../src/decisions/load-packs.ts';
import { startDecide } from './decide-process.ts';
import { asOfficer, startLoadPeople } from './load-people.ts';
import { stockPeople } from './stock-people.ts';

const PER_SECOND = 300;
const SPAN_MS = 2_500;
const ROUNDS = 12;
const PEOPLE = 20_000;
/** As `StartShadow` has it unless told otherwise. */
const SAMPLE_EVERY = 10;
/** Code that the shadow's thread runs often is being compiled for a while. */
const SETTLE_MS = 1_500;
/** What it was still to judge is judged. */
const FINISH_MS = 700;

/** Automations requested at a fixed rate, with and without another set judging a sample of them, in turn. */
export const row: BenchRow = {
  name: 'shadow',
  unit: 'ms p99 with a shadow',
  better: Better.less,
  rivalName: 'the same load without one',
  measure: async ({ folder, say }) => {
    await using stack = new AsyncDisposableStack();
    const decide = stack.use(await startDecide({ folder }));
    const people = stack.use(await startLoadPeople(decide));
    const impacts = stack.use(
      rpcClient<ImpactServiceClient>({
        ...{ address: decide.address, serviceName: 'salesmesh.compliance.v1.ImpactService' },
        ...{ callerService: 'gateway', defaultTimeoutMs: 10_000 },
      }),
    );
    const personAt = await stockPeople({ mongoUrl: decide.mongoUrl, people, count: PEOPLE, say });
    const { revision } = await loadPacks(decide.packs);
    const shadow = shadowOf(impacts, revision);
    let asked = 0;
    const load = () =>
      openLoop({ perSecond: PER_SECOND, durationMs: SPAN_MS, call: () => people.request(personAt(asked++)) });
    let judged = 0;
    const withShadow = async () => {
      await shadow.start();
      const figures = await load();
      judged += await shadow.stop();
      return figures;
    };
    const { on, off } = await rounds(ROUNDS, { off: load, on: withShadow });
    if (judged === 0) throw new Error('the shadow judged nothing');
    const [ours, rival] = [medianQuantiles(on), medianQuantiles(off)];
    const more = (which: 'median' | 'p99') => medianChange(on, off, which);
    return {
      ...{ ours: ours.p99, rival: rival.p99, p50Ms: ours.median, p99Ms: ours.p99 },
      notes: [
        `in the median of ${ROUNDS} pairs of spans, one right after the other, with a shadow p99 ${more('p99')}, p50 ${more('median')}`,
        `${PER_SECOND} automations/s, facts gathered for ${PEOPLE} people, one in ${SAMPLE_EVERY} judged once more by all packs in a thread; medians of the spans of ${SPAN_MS} ms, without a shadow p50 ${rival.median.toFixed(1)} ms`,
        `p99 of the spans with ${shown(on)}; without ${shown(off)}; ${judged} judged, none otherwise`,
      ],
    };
  },
};

/** By an officer: runs of a set that is in force already, so that nothing may come out otherwise. */
function shadowOf(impacts: ImpactServiceClient, revision: string) {
  const asked = <R>(what: () => Promise<R>) => runWith(asOfficer, what);
  const read = async () => (await asked(() => impacts.getShadow({}))).run;
  return {
    /** Its thread is up when this resolves. */
    start: async () => {
      const request = { request_id: randomUUID(), revision, sample_every: SAMPLE_EVERY };
      await asked(() => impacts.startShadow(request));
      await pollUntil(read, (run) => (run?.processes ?? 0) > 0);
      await pause(SETTLE_MS);
    },
    /** How many it judged. */
    stop: async () => {
      await asked(() => impacts.stopShadow({ request_id: randomUUID() }));
      await pause(FINISH_MS);
      const impact = (await read())?.impact;
      const otherwise = (impact?.otherwise ?? 0) + (impact?.other_reasons ?? 0);
      if (otherwise > 0) throw new Error(`the shadow of the same packs decided ${otherwise} cases otherwise`);
      return impact?.judged ?? 0;
    },
  };
}

/** Of each span with a shadow to the one without in the same round: what the machine does meanwhile concerns both. */
function medianChange(on: readonly Quantiles[], off: readonly Quantiles[], which: 'median' | 'p99'): string {
  const change = median(on.map((figures, round) => figures[which] / (off[round]?.[which] ?? Number.NaN))) - 1;
  return `${change < 0 ? '' : '+'}${(change * 100).toFixed(1)} %`;
}

function shown(figures: readonly Quantiles[]): string {
  return figures.map(({ p99 }) => p99.toFixed(1)).join(', ');
}
