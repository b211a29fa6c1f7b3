import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { eventCodec } from '@salesmesh/chassis/bus';
import type { Forecast, ForecastMade } from '@salesmesh/proto/gen/salesmesh/forecasting/v1';
import { loadProto } from '@salesmesh/proto/load';
import { syntheticPipeline } from '../../../../infra/demo/synthetic-pipeline.ts';
import { crmMapping, csvFile, dealFile, importFile } from '../fixtures/crm-files.ts';
import {
  as,
  type ForecastingService,
  forecastingServers,
  startForecastingService,
} from '../fixtures/forecasting-service.ts';
import { syntheticDay } from '../fixtures/synthetic-deals.ts';

let servers: Awaited<ReturnType<typeof forecastingServers>>;
let service: ForecastingService;
const day = '2025-12-31';

before(async () => {
  servers = await forecastingServers();
  service = await startForecastingService(servers);
  const files = syntheticPipeline({ seed: 9, asOf: syntheticDay, weeks: 40, dealsPerWeek: 25 });
  await as('sales_manager', async () => {
    await service.opportunities.putCrmMapping({ request_id: 'm', mapping: crmMapping });
    for (const kind of ['opportunities', 'products', 'sellers'] as const) {
      await importFile(service, { kind, as_of: day, text: csvFile(files[kind]) });
    }
  });
});
after(async () => {
  await service[Symbol.asyncDispose]();
  await servers[Symbol.asyncDispose]();
});

async function run(as_of: string, tenant?: string) {
  const shares: number[] = [];
  let forecast: Forecast | undefined;
  const call = as('sales_manager', () => service.forecasts.runForecast({ request_id: 'r', as_of }), tenant);
  for await (const part of call) {
    if (part.progress) shares.push(part.progress.share01);
    forecast = part.forecast ?? forecast;
  }
  assert.ok(forecast);
  return { forecast, shares };
}
const totalOf = ({ lines }: Forecast) => lines.find(({ level }) => level === 'total')?.all_weeks;
const stored = () => service.store.connection.collection('forecasts').countDocuments();

describe('a forecast', () => {
  test('shows its progress, adds up on every level and is kept as it was', async () => {
    const { forecast, shares } = await run(day);
    assert.ok(shares.length > 1 && shares.every((share01) => share01 >= 0 && share01 <= 1));
    assert.ok(forecast.coherence?.is_coherent && forecast.coherence.sums > 100);
    assert.deepEqual([forecast.is_retrospective, forecast.currency, forecast.weeks], [false, 'USD', 13]);
    assert.equal(forecast.lines.filter(({ level }) => level === 'region').length, 3);
    assert.equal(forecast.lines[0]?.weeks[0]?.starts_on, '2026-01-01');
    const { p10 = 0, p50 = 0, p90 = 0 } = totalOf(forecast) ?? {};
    assert.ok(0 < p10 && p10 < p50 && p50 < p90);
    const read = await as('operator', () => service.forecasts.getForecast({ as_of: day }));
    assert.deepEqual(read.forecast, forecast);
  });

  test('of one day and one state of the pipeline is made once, also by two runs', async () => {
    const before = await stored();
    const { forecast } = await run('2025-11-30');
    const again = await run('2025-11-30');
    assert.deepEqual(again.forecast, forecast);
    assert.equal(await stored(), before + 1);
    const race = await Promise.allSettled([run('2025-11-16'), run('2025-11-16')]);
    const refused = race.flatMap((result) => (result.status === 'rejected' ? [result.reason.code] : []));
    assert.deepEqual(refused, ['forecasting.forecast_in_progress']);
    assert.equal(await stored(), before + 2);
  });

  test('does not see what happened after its day, and says that it was made later', async () => {
    const { forecast } = await run('2025-10-05');
    assert.equal(forecast.is_retrospective, true);
    const late = dealFile([
      {
        opportunity_id: 'late',
        deal_stage: 'Won',
        engage_date: '20-10-2025',
        close_date: '21-10-2025',
        close_value: '9999999',
      },
    ]);
    await as('operator', () => importFile(service, { kind: 'opportunities', as_of: day, text: late }));
    const again = await run('2025-10-05');
    assert.equal(again.forecast.id, forecast.id);
  });

  test('is judged by what happened since, as far as that is known', async () => {
    await run('2025-08-31');
    const accuracy = await as('sales_manager', () => service.forecasts.getAccuracy({ as_of: '2025-08-31' }));
    assert.equal(accuracy.observed_through, day);
    const total = accuracy.entries.filter(({ level }) => level === 'total');
    assert.deepEqual(
      total.map(({ span, ends_on }) => [span, ends_on]),
      [
        ['next_four', '2025-09-28'],
        ['horizon', '2025-11-30'],
      ],
    );
    const [nextFour] = total;
    const expected = Math.abs((nextFour?.forecast?.p50 ?? 0) - (nextFour?.actual?.amount_minor ?? 0));
    assert.ok(Math.abs((nextFour?.error ?? 0) - expected / (nextFour?.actual?.amount_minor ?? 1)) < 1e-12);
    assert.ok(accuracy.summaries.some(({ quarter, level }) => quarter === '2025-Q4' && level === 'region'));
    const paged: typeof accuracy.entries = [];
    let page_token = '';
    do {
      const asked = { as_of: '2025-08-31', page_size: 3, page_token };
      const page = await as('sales_manager', () => service.forecasts.getAccuracy(asked));
      assert.deepEqual([page.summaries, page.entries.length <= 3], [accuracy.summaries, true]);
      paged.push(...page.entries);
      page_token = page.next_page_token;
    } while (page_token !== '');
    assert.ok(paged.length > 3);
    assert.deepEqual(paged, accuracy.entries);
    const newest = await as('sales_manager', () => service.forecasts.getAccuracy({ as_of: day }));
    assert.deepEqual(newest.entries, []);
  });

  test('is refused where nothing is known, and says what would help', async () => {
    await assert.rejects(run('2026-02-01'), { code: 'forecasting.invalid_request' });
    await assert.rejects(run('31-12-2025'), { code: 'forecasting.invalid_request' });
    await assert.rejects(run('2025-03-30'), { code: 'forecasting.not_enough_history' });
    await assert.rejects(run(day, 'empty'), { code: 'forecasting.not_enough_history' });
    await assert.rejects(
      as('operator', () => service.forecasts.getForecast({ as_of: '2024-01-01' })),
      { code: 'forecasting.forecast_not_found' },
    );
  });

  test('is told of once, without figures', async () => {
    const events: ForecastMade[] = [];
    const codec = eventCodec(loadProto());
    const type = 'salesmesh.forecasting.v1.ForecastMade';
    const seen = Promise.withResolvers<void>();
    await using _consumer = await service.bus.consume({
      stream: 'FORECASTING',
      durable: 'test-forecasts',
      filterSubjects: [`${type}.>`],
      handler: async (event: { message: object }) => {
        events.push(codec.decode(type, codec.encode(type, event.message)) as ForecastMade);
        if (events.length === (await stored())) seen.resolve();
      },
    });
    await seen.promise;
    assert.equal(new Set(events.map(({ forecast_id }) => forecast_id)).size, events.length);
  });
});
