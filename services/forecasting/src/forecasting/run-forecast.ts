import type { Clock } from '@salesmesh/chassis/clock';
import { FieldCheck } from '@salesmesh/chassis/field-check';
import { derivedId, type Ids } from '@salesmesh/chassis/ids';
import { progressQueue } from '@salesmesh/chassis/progress-queue';
import type { ServerStreamHandler } from '@salesmesh/chassis/rpc';
import type { TenantLease } from '@salesmesh/chassis/store';
import type { RunForecastRequest, RunForecastResponseInput } from '@salesmesh/proto/gen/salesmesh/forecasting/v1';
import type { PipelineAccess } from '../access/pipeline-access.ts';
import { readDay } from '../crm/crm-date.ts';
import { type Day, dayOfText, pipelineAsOf } from '../deal-model/deal.ts';
import { MODEL_VERSION, recordedFromOf } from '../deal-model/forecast-pipeline.ts';
import { errors } from '../errors.ts';
import type { ForecastStore } from '../forecast/forecast-store.ts';
import { forecastView } from '../forecast/forecast-view.ts';
import { computeForecast } from './compute-forecast.ts';
import { type DealSource, hashDeals, readDeals } from './read-deals.ts';

export type RunDeps = {
  readonly source: DealSource;
  readonly forecasts: ForecastStore;
  readonly lease: TenantLease;
  readonly access: PipelineAccess;
  readonly clock: Clock;
  readonly ids: Ids;
};

/** A run that shows no progress for so long has died with its process, and another may begin. */
const LEASE_MS = 60_000;

/** One run per tenant at a time; progress renews the lease. Day, input and model make the id: the same run is one forecast. */
export function runForecast(deps: RunDeps): ServerStreamHandler<RunForecastRequest, RunForecastResponseInput> {
  return async function* handle(request, { context, signal }) {
    deps.access.assertForecast('make', context);
    const through = await deps.source.references.observedThrough();
    const asOf = checkedDay(request.as_of, through);
    const owner = deps.ids.next();
    const takeLease = () => deps.lease.take(owner, deps.clock.now(), LEASE_MS);
    if (!(await takeLease())) throw errors.forecast_in_progress({}, { retryAfterMs: LEASE_MS });
    try {
      const { deals: all, currency } = await readDeals(deps.source);
      // What came later is neither used nor hashed, so a run after a newer import finds the forecast of that day again.
      const deals = pipelineAsOf(all, asOf);
      // Told before the first progress: once the stream has begun, its status can no longer say what is wrong.
      recordedFromOf(deals, asOf);
      yield { progress: { step: 'read', share01: 1 } };
      const sha256 = hashDeals(deals);
      const id = derivedId('forecast', context.tenant, request.as_of, sha256, MODEL_VERSION);
      if ((await deps.forecasts.load(id)) === undefined) {
        const queue = progressQueue<number>();
        const computing = computeForecast({ deals, asOf }, { signal, onProgress: queue.push }).finally(queue.end);
        // Whoever stops reading the progress early is told of the failure by `signal`, not by this promise.
        computing.catch(() => {});
        for await (const share01 of queue) {
          if (!(await takeLease())) throw errors.forecast_in_progress();
          yield { progress: { step: 'compute', share01 } };
        }
        const { lines } = await computing;
        await deps.forecasts.insert(id, {
          as_of: request.as_of,
          made_at: deps.clock.now().toISOString(),
          made_by: context.actor.sub,
          is_retrospective: through !== undefined && asOf < dayOfText(through),
          model_version: MODEL_VERSION,
          inputs_sha256: sha256,
          opportunities: deals.length,
          currency,
          lines,
        });
      }
      const kept = await deps.forecasts.load(id);
      if (kept === undefined) throw errors.forecast_not_found();
      yield { forecast: forecastView(kept) };
    } finally {
      await deps.lease.free(owner);
    }
  };
}

/** What happens after the newest export is not known, so a forecast cannot stand there. */
function checkedDay(text: string, through: string | undefined): Day {
  const check = new FieldCheck(errors.invalid_request);
  const day = readDay(text, 'YYYY-MM-DD');
  check.that(day !== undefined, 'as_of', { zh: '格式应为 YYYY-MM-DD。', en: 'It must be a day as YYYY-MM-DD.' });
  const isKnown = day === undefined || through === undefined || day <= dayOfText(through);
  check.that(isKnown, 'as_of', {
    zh: `最新的导出日是 ${through}；请选择不晚于该日的日期，或先导入更新的文件。`,
    en: `The newest export is of ${through}: choose a day no later than that, or import a newer file first.`,
  });
  check.throwIfWrong();
  return day as Day;
}
