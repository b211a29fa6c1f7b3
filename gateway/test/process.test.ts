import assert from 'node:assert/strict';
import { once } from 'node:events';
import { test } from 'node:test';
import { testServers } from '../../infra/local/test-servers.ts';
import { startGatewayProcess } from './fixtures/gateway-process.ts';
import { startIssuer } from './fixtures/issuer.ts';
import { startOwnBus } from './fixtures/own-bus.ts';

/** Less than the deadline of the stop, at which it would end with 1. */
const stopsWithinMs = 15_000;

test('a stop ends live events and lets clients go that never stop asking, and the process ends well', async () => {
  await using issuer = await startIssuer();
  await using own = await startOwnBus();
  const { redisUrl } = await testServers({ redis: true });
  const options = { natsUrl: own.nats.url, redisUrl, issuer: issuer.url };
  const { url, child } = await startGatewayProcess(options);
  const ended = once(child, 'exit');
  const headers = { authorization: `Bearer ${await issuer.token()}` };
  const events = await fetch(`${url}/v1/events`, { headers });
  assert.equal(events.status, 200);
  const asking = Array.from({ length: 8 }, () => askUntilRefused(`${url}/v1/leads`, headers));
  await Promise.all(asking.map(({ answered }) => answered));
  const startedAt = performance.now();
  child.kill('SIGTERM');
  assert.equal(await events.text(), '');
  assert.deepEqual(await ended, [0, null]);
  assert.ok(performance.now() - startedAt < stopsWithinMs);
  await Promise.all(asking.map(({ refused }) => refused));
});

/** One request after the other over a connection that is kept, from the first answer to the first refusal. */
function askUntilRefused(
  url: string,
  headers: Record<string, string>,
): { answered: Promise<void>; refused: Promise<void> } {
  const answered = Promise.withResolvers<void>();
  const ask = async () => {
    for (;;) {
      const answer = await fetch(url, { headers }).catch(() => undefined);
      if (answer === undefined) return;
      await answer.arrayBuffer().catch(() => undefined);
      answered.resolve();
    }
  };
  return { answered: answered.promise, refused: ask() };
}
