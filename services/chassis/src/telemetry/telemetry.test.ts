import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import { describe, test } from 'node:test';
import { noPerson, runWith } from '../context/context.ts';
import { catalogue } from '../errors/errors.ts';
import { currentTraceId, extractTrace, injectTrace, withSpan } from './telemetry.ts';

type Span = { name: string; traceId: string; spanId: string; parentSpanId?: string; service: string };
type Export = {
  resourceSpans: {
    resource: { attributes: { key: string; value: { stringValue?: string } }[] };
    scopeSpans: { spans: Omit<Span, 'service'>[] }[];
  }[];
};

/** An OTLP/HTTP receiver that keeps the spans it is sent. */
async function startCollector() {
  const spans: Span[] = [];
  const server = createServer(async (request, response) => {
    const { resourceSpans } = (await json(request)) as Export;
    for (const { resource, scopeSpans } of resourceSpans) {
      const service = resource.attributes.find(({ key }) => key === 'service.name')?.value.stringValue ?? '';
      for (const span of scopeSpans.flatMap((scope) => scope.spans)) spans.push({ ...span, service });
    }
    response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { spans, url, [Symbol.dispose]: () => void server.close() };
}

function startEchoProcess(...args: string[]): ChildProcess {
  const script = join(import.meta.dirname, '../../test/fixtures/traced-echo.ts');
  return spawn(process.execPath, [script, ...args], { stdio: ['pipe', 'pipe', 'inherit'] });
}

test('one call across two processes is one trace, each span below the one that caused it', async () => {
  using collector = await startCollector();
  const server = startEchoProcess('server', collector.url);
  if (server.stdout === null || server.stdin === null) throw new Error('the fixture has no pipes');
  const [port] = await once(server.stdout, 'data');
  const client = startEchoProcess('client', collector.url, String(port).trim());
  assert.deepEqual(await once(client, 'close'), [0, null]);
  server.stdin.end();
  assert.deepEqual(await once(server, 'close'), [0, null]);

  const path = '/salesmesh.echo.v1.EchoService/Say';
  const find = (service: string, name: string) =>
    collector.spans.find((span) => span.service === service && span.name === name);
  const chain = [
    find('echo-client', 'ask'),
    find('echo-client', path),
    find('echo-server', path),
    find('echo-server', 'work'),
  ];
  assert.equal(new Set(chain.map((span) => span?.traceId)).size, 1);
  assert.deepEqual(
    chain.slice(1).map((span) => span?.parentSpanId),
    chain.slice(0, -1).map((span) => span?.spanId),
  );
  assert.match(chain[0]?.traceId ?? '', /^[0-9a-f]{32}$/);
});

describe('without a collector', () => {
  const traceId = '0af7651916cd43dd8448eb211c80319c';

  test('the trace id still travels with the context', () => {
    const carrier: Record<string, string> = {};
    runWith({ tenant: 't1', actor: noPerson, traceId }, () => injectTrace(carrier));
    assert.match(carrier.traceparent ?? '', new RegExp(`^00-${traceId}-[0-9a-f]{16}-00$`));
  });

  test('a span below received headers has their trace id', async () => {
    const parent = extractTrace({ traceparent: `00-${traceId}-00f067aa0ba902b7-01` });
    const seen = await withSpan('x', {}, async (span) => span.spanContext().traceId, { parent });
    assert.equal(seen, traceId);
  });

  test('there is no trace id where nothing started a trace', () => {
    assert.equal(currentTraceId(), undefined);
  });

  test('a failure passes through a span unchanged', async () => {
    const errors = catalogue('echo', { broken: { kind: 'ABORTED', zh: '坏了', en: 'broken' } });
    const error = errors.broken();
    await assert.rejects(
      withSpan('x', {}, async () => Promise.reject(error)),
      (thrown) => thrown === error,
    );
  });
});
