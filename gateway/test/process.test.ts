import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { testServers } from '../../infra/local/test-servers.ts';
import { startIssuer } from './fixtures/issuer.ts';
import { startOwnBus } from './fixtures/own-bus.ts';

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url));
/** Less than the deadline of the stop, at which it would end with 1. */
const stopsWithinMs = 15_000;

test('a stop ends live events and lets clients go that never stop asking, and the process ends well', async () => {
  await using issuer = await startIssuer();
  await using own = await startOwnBus();
  const { redisUrl } = await testServers({ redis: true });
  const child = spawn(process.execPath, [main], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      GATEWAY_PORT: '0',
      GATEWAY_LEADS_ADDRESS: '127.0.0.1:9',
      GATEWAY_COMPLIANCE_ADDRESS: '127.0.0.1:9',
      GATEWAY_TASK_NETWORK_ADDRESS: '127.0.0.1:9',
      GATEWAY_KNOWLEDGE_ADDRESS: '127.0.0.1:9',
      GATEWAY_FORECASTING_ADDRESS: '127.0.0.1:9',
      GATEWAY_NATS_URL: own.nats.url,
      GATEWAY_REDIS_URL: redisUrl,
      GATEWAY_OIDC_ISSUER: issuer.url,
    },
  });
  const ended = once(child, 'exit');
  const { port } = await lineWith(child.stdout, 'listening');
  const headers = { authorization: `Bearer ${await issuer.token()}` };
  const events = await fetch(`http://127.0.0.1:${port}/v1/events`, { headers });
  assert.equal(events.status, 200);
  const asking = Array.from({ length: 8 }, () => askUntilRefused(`http://127.0.0.1:${port}/v1/leads`, headers));
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

async function lineWith(output: NodeJS.ReadableStream, message: string): Promise<{ port: number }> {
  for await (const line of createInterface({ input: output })) {
    const entry = JSON.parse(line);
    if (entry.message === message) {
      output.resume();
      return entry;
    }
  }
  throw new Error(`the process ended before it said "${message}"`);
}
