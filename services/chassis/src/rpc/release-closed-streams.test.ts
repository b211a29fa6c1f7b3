import assert from 'node:assert/strict';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { Http2Stream } from 'node:http2';
import { test } from 'node:test';
import { setImmediate as turn } from 'node:timers/promises';
import { echoClient, startEcho, systemCall } from '../../test/fixtures/echo.ts';
import { runWith } from '../context/context.ts';

test('nothing hangs on the streams of a call that is over, on either side', async () => {
  const closed: Http2Stream[] = [];
  const keep = (message: unknown) => closed.push((message as { stream: Http2Stream }).stream);
  const channels = ['http2.server.stream.close', 'http2.client.stream.close'];
  await using server = await startEcho();
  await using client = echoClient(server.port);
  for (const channel of channels) subscribe(channel, keep);
  try {
    assert.deepEqual(await runWith(systemCall, () => client.say({ text: 'hello' })), { text: 'hello' });
    while (closed.length < channels.length) await turn();
    await turn();
    for (const stream of closed) assert.deepEqual(stream.eventNames(), []);
  } finally {
    for (const channel of channels) unsubscribe(channel, keep);
  }
});
