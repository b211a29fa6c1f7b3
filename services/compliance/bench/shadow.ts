import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { runWith } from '@salesmesh/chassis/context';
import { rpcClient } from '@salesmesh/chassis/rpc';
import type { ImpactServiceClient } from '@salesmesh/proto/gen/salesmesh/compliance/v1';
import { type BenchRow, Better } from '../../../infra/bench/bench-row.ts';
import { openLoop } from '../../../infra/bench/open-loop.ts';
import { median } from '../../../infra/bench/rounds.ts';
import { type Quantiles, quantiles } from '../../../infra/demo/quantiles.ts';
import { compiledPacks } from '../../../infra/tools/compile-packs.ts';
import { loadPacks } from '../src/decisions/load-packs.ts';
import { startDecide } from './decide-process.ts';
import type { LoadPerson } from './load-mix.ts';
import { asOfficer, startLoadPeople } from './load-people.ts';

const PER_SECOND = 300;
const SPAN_MS = 3_000;
const ROUNDS = 3;
/** As `StartShadow` has it unless told otherwise. */
const SAMPLE_EVERY = 10;

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
    const { revision } = await loadPacks(await compiledPacks(say));
    const count = (PER_SECOND * SPAN_MS) / 1_000;
    const shadow = {
      start: () => impacts.startShadow({ request_id: randomUUID(), revision, sample_every: SAMPLE_EVERY }),
      stop: () => impacts.stopShadow({ request_id: randomUUID() }),
      read: async () => (await impacts.getShadow({})).run,
    };
    const asked = <R>(what: () => Promise<R>) => runWith(asOfficer, what);
    const load = async (durationMs = SPAN_MS): Promise<Quantiles> => {
      const recipients = await people.seed(count);
      const call = (place: number) => people.request(recipients[place] as LoadPerson);
      return openLoop({ perSecond: PER_SECOND, durationMs, call });
    };
    const withShadow = async (): Promise<Quantiles> => {
      await asked(shadow.start);
      // Its thread is up once the process has told of it.
      while (((await asked(shadow.read))?.processes ?? 0) < 1) await pause(200);
      await pause(1_500);
      const figures = await load();
      await asked(shadow.stop);
      await pause(1_500);
      return figures;
    };
    await load();
    const figures: { on: Quantiles[]; off: Quantiles[] } = { on: [], off: [] };
    let judged = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      figures.off.push(await load());
      figures.on.push(await withShadow());
      const run = await asked(shadow.read);
      judged += run?.impact?.judged ?? 0;
      const otherwise = (run?.impact?.otherwise ?? 0) + (run?.impact?.other_reasons ?? 0);
      if (otherwise > 0) throw new Error(`the shadow of the same packs decided ${otherwise} cases otherwise`);
      say(`p99 ${figures.off.at(-1)?.p99.toFixed(1)} without, ${figures.on.at(-1)?.p99.toFixed(1)} with a shadow`);
    }
    const middle = (of: readonly Quantiles[], which: keyof Quantiles) => median(of.map((each) => each[which]));
    const [ours, rival] = [middle(figures.on, 'p99'), middle(figures.off, 'p99')];
    const [p50Ms, without] = [middle(figures.on, 'median'), middle(figures.off, 'median')];
    return {
      ...{ ours, rival, p50Ms, p99Ms: ours },
      notes: [
        `${((ours / rival - 1) * 100).toFixed(1)} % more p99, ${((p50Ms / without - 1) * 100).toFixed(1)} % more p50`,
        `${PER_SECOND} automations/s, facts gathered, one in ${SAMPLE_EVERY} judged once more by all packs in a thread; medians of ${ROUNDS} spans each, in turn`,
        `p99 of the spans with ${shown(figures.on)}; without ${shown(figures.off)}; ${judged} judged, none otherwise`,
        `median over all ${quantiles([...figures.on, ...figures.off].map((each) => each.median)).median.toFixed(1)} ms`,
      ],
    };
  },
};

function shown(figures: readonly Quantiles[]): string {
  return figures.map(({ p99 }) => p99.toFixed(1)).join(', ');
}
