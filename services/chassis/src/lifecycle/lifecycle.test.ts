import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { test } from 'node:test';
import { healthState } from './health.ts';

type Line = { message: string; healthPort?: number; part?: string; stopped?: number };

/** Starts the fixture; `seen` waits for a log line with that message. */
function startFixture(behaviour: string) {
  const script = join(import.meta.dirname, '../../test/fixtures/lifecycle-service.ts');
  const child: ChildProcess = spawn(process.execPath, [script, behaviour], { stdio: ['ignore', 'pipe', 'inherit'] });
  const lines: Line[] = [];
  const waiting: { message: string; resolve(line: Line): void }[] = [];
  if (child.stdout === null) throw new Error('the fixture has no output');
  createInterface({ input: child.stdout }).on('line', (text) => {
    const line: Line = JSON.parse(text);
    lines.push(line);
    for (const { message, resolve } of waiting) if (message === line.message) resolve(line);
  });
  const seen = (message: string): Promise<Line> => {
    const found = lines.find((line) => line.message === message);
    return found ? Promise.resolve(found) : new Promise((resolve) => waiting.push({ message, resolve }));
  };
  const closed = once(child, 'close').then(([code]) => code as number);
  return { child, lines, seen, closed };
}

function get(port: number | undefined, path: string): Promise<Response> {
  return fetch(`http://127.0.0.1:${port}${path}`);
}

test('stops on SIGTERM: not ready first, then the parts in reverse, exit 0', async () => {
  const { child, lines, seen, closed } = startFixture('normal');
  const { healthPort } = await seen('service starting');
  await seen('service started');
  assert.equal((await get(healthPort, '/livez')).status, 200);
  assert.equal((await get(healthPort, '/readyz')).status, 200);
  child.kill('SIGTERM');
  await seen('service stopping');
  assert.equal((await get(healthPort, '/readyz')).status, 503);
  assert.equal((await get(healthPort, '/livez')).status, 200);
  assert.equal(await closed, 0);
  // What a process still has to write when it ends may come in another order.
  const stopped = lines.filter(({ part }) => part !== undefined);
  assert.deepEqual(
    stopped.toSorted((one, other) => (one.stopped ?? 0) - (other.stopped ?? 0)).map(({ part }) => part),
    ['consumer', 'store'],
  );
});

test('is not ready, but alive, while a part is down, and names the reason', async () => {
  const { child, seen, closed } = startFixture('degraded');
  const { healthPort } = await seen('service starting');
  await seen('service started');
  const ready = await get(healthPort, '/readyz');
  assert.equal(ready.status, 503);
  assert.deepEqual(await ready.json(), { problems: { store: 'primary is away' } });
  assert.equal((await get(healthPort, '/livez')).status, 200);
  child.kill('SIGTERM');
  assert.equal(await closed, 0);
});

test('exits 1 when the start fails, after stopping what had started', async () => {
  const { lines, closed } = startFixture('fail-start');
  assert.equal(await closed, 1);
  assert.deepEqual(
    lines.flatMap(({ part }) => part ?? []),
    ['store'],
  );
});

test('stops on a signal in the middle of a start that hangs', async () => {
  const { child, lines, seen, closed } = startFixture('hang-start');
  await seen('service starting');
  child.kill('SIGTERM');
  assert.equal(await closed, 0);
  assert.deepEqual(
    lines.flatMap(({ part }) => part ?? []),
    ['store'],
  );
});

test('exits 1 when stopping takes longer than the deadline', async () => {
  const { child, lines, seen, closed } = startFixture('hang-stop');
  await seen('service started');
  child.kill('SIGTERM');
  assert.equal(await closed, 1);
  assert.equal(lines.at(-1)?.message, 'service did not stop in time');
});

test('exits 1 on a rejection that nobody handled, and logs it', async () => {
  const { lines, closed } = startFixture('reject');
  assert.equal(await closed, 1);
  assert.equal(lines.at(-1)?.message, 'a promise was rejected and nobody handled it');
});

test('ready means that at least one part is registered and every one is up', () => {
  const health = healthState();
  assert.equal(health.isReady(), false);
  const store = health.register('store');
  const bus = health.register('bus');
  store.up();
  assert.equal(health.isReady(), false);
  bus.up();
  assert.equal(health.isReady(), true);
  store.down('away');
  assert.deepEqual(health.problems(), { store: 'away' });
  health.stop();
  store.up();
  assert.equal(health.isReady(), false);
});
