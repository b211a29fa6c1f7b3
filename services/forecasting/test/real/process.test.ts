import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { rpcClient } from '@salesmesh/chassis/rpc';
import type {
  ForecastServiceClient,
  OpportunityServiceClient,
  RunForecastResponse,
} from '@salesmesh/proto/gen/salesmesh/forecasting/v1';
import { syntheticPipeline } from '../../../../infra/demo/synthetic-pipeline.ts';
import { freePort } from '../../../../infra/local/servers/free-port.ts';
import { environmentWith } from '../../../../infra/local/settings.ts';
import { accessRulesFolder } from '../../../../infra/local/test-access.ts';
import { crmMapping, csvFile, importFile } from '../fixtures/crm-files.ts';
import { as, forecastingServers } from '../fixtures/forecasting-service.ts';
import { syntheticDay } from '../fixtures/synthetic-deals.ts';

const main = fileURLToPath(new URL('../../src/main.ts', import.meta.url));
const leaseMs = 60_000;
const manager = <T>(fn: () => T) => as('sales_manager', fn);

let servers: Awaited<ReturnType<typeof forecastingServers>>;
before(async () => {
  servers = await forecastingServers();
});
const children: ChildProcess[] = [];
after(async () => {
  for (const child of children) child.kill('SIGKILL');
  await servers[Symbol.asyncDispose]();
});

/** The service as a process of its own, as it runs in production but for the certificates. */
async function startProcess(mongoUrl: string, clockFile: string) {
  const [grpcPort, healthPort] = [await freePort(), await freePort()];
  const env = environmentWith({
    FORECASTING_GRPC_PORT: String(grpcPort),
    HOST: '127.0.0.1',
    FORECASTING_HEALTH_PORT: String(healthPort),
    FORECASTING_MONGO_URL: mongoUrl,
    FORECASTING_NATS_URL: servers.natsUrl,
    CLOCK_FILE: clockFile,
    ACCESS_RULES: await accessRulesFolder(),
    LOG_LEVEL: 'error',
  });
  const child = spawn(process.execPath, [main], { env, stdio: ['ignore', 'inherit', 'inherit'] });
  children.push(child);
  await untilReady(child, `http://127.0.0.1:${healthPort}/readyz`);
  const stack = new AsyncDisposableStack();
  const client = <T extends AsyncDisposable>(service: string) => {
    const serviceName = `salesmesh.forecasting.v1.${service}`;
    const address = `127.0.0.1:${grpcPort}`;
    return stack.use(rpcClient<T>({ address, serviceName, callerService: 'gateway', defaultTimeoutMs: 60_000 }));
  };
  const end = async (signal: 'SIGTERM' | 'SIGKILL') => {
    const ended = once(child, 'exit');
    child.kill(signal);
    const [code] = await ended;
    await stack.disposeAsync();
    return code as number | null;
  };
  return {
    opportunities: client<OpportunityServiceClient>('OpportunityService'),
    forecasts: client<ForecastServiceClient>('ForecastService'),
    end,
  };
}

async function untilReady(child: ChildProcess, url: string): Promise<void> {
  const giveUpAt = performance.now() + 60_000;
  while (performance.now() < giveUpAt) {
    if (child.exitCode !== null) throw new Error(`the service ended with ${child.exitCode} while it started`);
    const isReady = await fetch(url).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isReady) return;
    await delay(50);
  }
  throw new Error('the service did not become ready');
}

/** Reads the stream to its end. */
async function lastOf(
  call: AsyncIterable<RunForecastResponse>,
  onPart: (part: RunForecastResponse) => void = () => {},
): Promise<RunForecastResponse | undefined> {
  let last: RunForecastResponse | undefined;
  for await (const part of call) {
    onPart(part);
    last = part;
  }
  return last;
}

test('a kill in the middle of a forecast leaves no half of one, and the next run makes it', async () => {
  const clockFile = join(await mkdtemp(join(tmpdir(), 'forecasting-')), 'clock');
  const url = new URL(servers.mongoUrl);
  url.pathname = '/forecasting-process';
  const first = await startProcess(url.href, clockFile);
  const files = syntheticPipeline({ seed: 4, asOf: syntheticDay, weeks: 40, dealsPerWeek: 25 });
  const request = { request_id: 'r', as_of: '2025-12-31' };
  await manager(async () => {
    await first.opportunities.putCrmMapping({ request_id: 'm', mapping: crmMapping });
    for (const kind of ['products', 'sellers', 'opportunities'] as const) {
      await importFile(first, { kind, as_of: request.as_of, text: csvFile(files[kind]) });
    }
  });
  const computing = Promise.withResolvers<void>();
  const running = manager(() =>
    lastOf(first.forecasts.runForecast(request), ({ progress }) => {
      if (progress?.step === 'compute') computing.resolve();
    }),
  );
  const failed = assert.rejects(running);
  await computing.promise;
  assert.equal(await first.end('SIGKILL'), null);
  await failed;

  // The dead process held the lease of the run.
  await writeFile(clockFile, String(leaseMs + 1_000));
  const second = await startProcess(url.href, clockFile);
  const held = await manager(() => second.forecasts.listForecasts({ page_size: 10 }));
  assert.deepEqual(held.forecasts, []);
  const made = await manager(() => lastOf(second.forecasts.runForecast(request)));
  const kept = await manager(() => second.forecasts.listForecasts({ page_size: 10 }));
  assert.deepEqual(
    kept.forecasts.map(({ id }) => id),
    [made?.forecast?.id],
  );
  assert.equal(await second.end('SIGTERM'), 0);
});
