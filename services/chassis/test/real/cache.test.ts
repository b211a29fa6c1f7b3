import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { type Cache, connectCache, rateLimiter } from '@salesmesh/chassis/cache';
import { runWith } from '@salesmesh/chassis/context';
import { startRedis } from '../../../../infra/local/servers/redis.ts';
import type { RunningServer } from '../../../../infra/local/servers/server.ts';
import { eventually } from '../fixtures/real-bus.ts';
import { callerOf, silentLog, uniqueName } from '../fixtures/real-store.ts';

let folder: string;
let server: RunningServer;
let cache: Cache;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cache-test-'));
  server = await startRedis({ folder });
  cache = await connectCache({ url: server.url, log: silentLog });
});
after(async () => {
  await cache[Symbol.asyncDispose]();
  await server.stop();
  await rm(folder, { recursive: true });
});

async function allowedOf(tries: number, consume: () => Promise<{ allowed: boolean }>): Promise<number> {
  const outcomes = await Promise.all(Array.from({ length: tries }, consume));
  return outcomes.filter(({ allowed }) => allowed).length;
}

test('a limit counts over all replicas and says when to come back', async () => {
  await using second = await connectCache({ url: server.url, log: silentLog });
  const settings = { name: uniqueName('limit'), points: 10, perSeconds: 60 };
  const [one, two] = [rateLimiter({ ...settings, cache }), rateLimiter({ ...settings, cache: second })];
  assert.equal((await allowedOf(8, () => one.consume('k'))) + (await allowedOf(8, () => two.consume('k'))), 10);
  const refused = await one.consume('k');
  assert.equal(refused.allowed, false);
  assert.ok(refused.retryAfterMs > 50_000 && refused.retryAfterMs <= 60_000, `${refused.retryAfterMs} ms`);
  assert.equal((await one.consume('another')).allowed, true);
});

test('a value is loaded once for its time, per tenant', async () => {
  let loads = 0;
  const load = async () => {
    loads += 1;
    return { n: loads };
  };
  const key = uniqueName('key');
  const asTenant = (tenant: string) => runWith(callerOf(tenant), () => cache.cached(key, 60_000, load));
  assert.deepEqual(await Promise.all([asTenant('a'), asTenant('a')]), [{ n: 1 }, { n: 1 }]);
  assert.deepEqual(await asTenant('a'), { n: 1 });
  assert.deepEqual(await asTenant('b'), { n: 2 });
  await runWith(callerOf('a'), () => cache.forget(key));
  assert.deepEqual(await asTenant('a'), { n: 3 });
});

test('a counter adds up over its window', async () => {
  const counter = cache.counter(uniqueName('count'), 60_000);
  await Promise.all([counter.add('x'), counter.add('x', 4), counter.add('y')]);
  assert.deepEqual(await counter.read(['x', 'y', 'z']), [5, 1, 0]);
});

test('without redis limits get stricter, values are loaded, counts are unknown; with redis back all is as before', async () => {
  const limiter = rateLimiter({ cache, name: uniqueName('limit'), points: 20, perSeconds: 60 });
  const counter = cache.counter(uniqueName('count'), 60_000);
  assert.equal(await allowedOf(4, () => limiter.consume('k')), 4);
  await server.kill9();
  await eventually(() => !cache.isUp());
  const startMs = performance.now();
  assert.equal(await allowedOf(20, () => limiter.consume('k')), 5);
  assert.equal(await cache.cached(uniqueName('key'), 1_000, async () => 'loaded'), 'loaded');
  await counter.add('x');
  assert.deepEqual(await counter.read(['x']), [undefined]);
  assert.ok(performance.now() - startMs < 1_000);
  server = await startRedis({ folder, port: server.port });
  await eventually(() => cache.isUp());
  assert.equal(await allowedOf(30, () => limiter.consume('fresh')), 20);
});

test('a start without redis succeeds and connects when it comes', async () => {
  const { port } = server;
  await server.kill9();
  await using late = await connectCache({ url: `redis://127.0.0.1:${port}`, log: silentLog });
  assert.equal(late.isUp(), false);
  server = await startRedis({ folder, port });
  await eventually(() => late.isUp());
});
