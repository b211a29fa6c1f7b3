import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { type AddressInfo, connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream';
import { after, before, describe, test } from 'node:test';
import { Client, credentials, Metadata } from '@grpc/grpc-js';
import { service as healthService } from 'grpc-health-check';
import { issueCertificates } from '../../../../infra/local/secrets/certificates.ts';
import {
  echoClient,
  echoDefinition,
  echoTable,
  quietLog,
  repCall,
  startEcho,
  systemCall,
} from '../../test/fixtures/echo.ts';
import { systemClock } from '../clock/clock.ts';
import { runWith } from '../context/context.ts';
import { catalogue } from '../errors/errors.ts';
import { startRpcServer, type TlsFiles } from './rpc.ts';

const errors = catalogue('echo', { away: { kind: 'UNAVAILABLE', zh: '不在', en: 'away' } });
const say = '/salesmesh.echo.v1.EchoService/Say';
const plainSay = echoTable()[say];

describe('who may call', () => {
  test('a caller without identity is UNAUTHENTICATED', async () => {
    await using server = await startEcho();
    await using client = echoClient(server.port, { callerService: '' });
    await assert.rejects(
      runWith(systemCall, () => client.say({ text: 'x' })),
      { code: 'chassis.unauthenticated', kind: 'UNAUTHENTICATED' },
    );
  });

  test('a service or person without the right is PERMISSION_DENIED, on streams, too', async () => {
    await using server = await startEcho();
    await using stranger = echoClient(server.port, { callerService: 'forecasting' });
    const denied = { code: 'chassis.permission_denied', kind: 'PERMISSION_DENIED' };
    await assert.rejects(
      runWith(systemCall, () => stranger.say({ text: 'x' })),
      denied,
    );
    await using gateway = echoClient(server.port);
    const guest = { ...repCall, actor: { ...repCall.actor, roles: ['guest'] } };
    await assert.rejects(
      runWith(guest, () => gateway.say({ text: 'x' })),
      denied,
    );
    const read = async () => {
      for await (const _ of runWith(guest, () => gateway.count({ upto: 1 })));
    };
    await assert.rejects(read(), denied);
    await assert.rejects(
      runWith(guest, () => gateway.sum([])),
      denied,
    );
  });
});

describe('with TLS', () => {
  let folder: string;
  let files: Record<'gateway' | 'leads' | 'forecasting', TlsFiles>;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'rpc-tls-'));
    const names = ['gateway', 'leads', 'forecasting'] as const;
    for (const name of names) await mkdir(join(folder, name));
    files = await issueCertificates(names, join(folder, 'ca.pem'), (name) => join(folder, name));
  });
  after(() => rm(folder, { recursive: true }));

  test('the caller is whom its certificate names, whatever the metadata claims', async () => {
    let seen: string | undefined;
    const handlers = {
      say: async ({ text }: { text: string }, { context }: { context: { service?: string } }) => {
        seen = context.service;
        return { text };
      },
    };
    await using server = await startEcho(handlers, { tls: files.leads });
    await using gateway = echoClient(server.port, {
      tls: files.gateway,
      callerService: 'leads',
      address: `localhost:${server.port}`,
    });
    await runWith(systemCall, () => gateway.say({ text: 'x' }));
    assert.equal(seen, 'gateway');
    await using other = echoClient(server.port, { tls: files.forecasting, address: `localhost:${server.port}` });
    await assert.rejects(
      runWith(systemCall, () => other.say({ text: 'x' })),
      { code: 'chassis.permission_denied' },
    );
  });

  test('a caller without a certificate of the authority does not connect', async () => {
    await using server = await startEcho({}, { tls: files.leads });
    await using client = echoClient(server.port);
    await assert.rejects(
      runWith(systemCall, () => client.say({ text: 'x' })),
      { kind: 'UNAVAILABLE' },
    );
  });
});

describe('a table', () => {
  const start = (table: Record<string, unknown>) =>
    startRpcServer({
      port: 0,
      host: '127.0.0.1',
      table: table as Parameters<typeof startRpcServer>[0]['table'],
      log: quietLog,
      clock: systemClock,
      definition: echoDefinition,
    });

  test('that leaves out a method of its service does not start', async () => {
    await assert.rejects(start({ [say]: plainSay }), /EchoService\/Count is in the contract but not in the table/);
  });

  test('that names an unknown method or service does not start', async () => {
    await assert.rejects(start({ ...echoTable(), '/salesmesh.echo.v1.EchoService/Shout': plainSay }), /Shout/);
    await assert.rejects(start({ '/salesmesh.none.v1.NoService/Say': plainSay }), /NoService is not a service/);
  });

  test('with a handler of another shape than the contract does not start', async () => {
    const table = { ...echoTable(), '/salesmesh.echo.v1.EchoService/Count': plainSay };
    await assert.rejects(start(table), /Count must be serverStream/);
  });
});

describe('draining', () => {
  test('lets calls in flight finish and takes no new one', async () => {
    const started = Promise.withResolvers<void>();
    const release = Promise.withResolvers<void>();
    const server = await startEcho({
      say: async ({ text }) => {
        started.resolve();
        await release.promise;
        return { text };
      },
    });
    await using client = echoClient(server.port);
    const inFlight = runWith(systemCall, () => client.say({ text: 'in flight' }));
    await started.promise;
    const drained = server.drain(5_000);
    await using late = echoClient(server.port);
    await assert.rejects(
      runWith(systemCall, () => late.say({ text: 'late' })),
      { kind: 'UNAVAILABLE' },
    );
    release.resolve();
    assert.deepEqual(await inFlight, { text: 'in flight' });
    await drained;
  });

  test('closes an open two-way stream after answering what it took', async () => {
    const server = await startEcho();
    await using client = echoClient(server.port);
    const chat = runWith(systemCall, () => client.chat());
    const received: string[] = [];
    await chat.send({ id: 'a' });
    const read = async () => {
      for await (const { id } of chat) {
        received.push(id);
        void drained.resolve(server.drain(5_000));
      }
    };
    const drained = Promise.withResolvers<void>();
    await assert.rejects(read(), { code: 'chassis.draining', kind: 'UNAVAILABLE' });
    assert.deepEqual(received, ['a']);
    await drained.promise;
  });

  test('aborts what still runs at the deadline', async () => {
    const started = Promise.withResolvers<void>();
    const aborted = Promise.withResolvers<unknown>();
    const server = await startEcho({
      say: async (_request, { signal }) => {
        signal.addEventListener('abort', () => aborted.resolve(signal.reason));
        started.resolve();
        return new Promise(() => {});
      },
    });
    await using client = echoClient(server.port);
    const call = runWith(systemCall, () => client.say({ text: 'x' }));
    const failed = assert.rejects(call, { code: 'chassis.draining', kind: 'UNAVAILABLE' });
    await started.promise;
    await server.drain(50);
    assert.equal(((await aborted.promise) as { code: string }).code, 'chassis.draining');
    await failed;
  });
});

function rawCall<T>(
  port: number,
  path: string,
  request: object,
  of: { requestSerialize: unknown; responseDeserialize: unknown },
) {
  const client = new Client(`127.0.0.1:${port}`, credentials.createInsecure());
  const { promise, resolve, reject } = Promise.withResolvers<T>();
  client.makeUnaryRequest(
    path,
    of.requestSerialize as (value: object) => Buffer,
    of.responseDeserialize as (bytes: Buffer) => T,
    request,
    new Metadata(),
    { deadline: Date.now() + 5_000 },
    (error, response) => (error ? reject(error) : resolve(response as T)),
  );
  return promise.finally(() => client.close());
}

test('health answers from the readiness of the moment', async () => {
  let isReady = false;
  await using server = await startEcho({}, { isReady: () => isReady });
  const { Check: check } = healthService;
  assert.ok(check);
  const ask = () => rawCall<{ status: string }>(server.port, check.path, { service: '' }, check);
  assert.equal((await ask()).status, 'NOT_SERVING');
  isReady = true;
  assert.equal((await ask()).status, 'SERVING');
});

test('reflection names the services', async () => {
  await using server = await startEcho();
  const client = new Client(`127.0.0.1:${server.port}`, credentials.createInsecure());
  // ServerReflectionRequest{list_services: "*"} and the reply, read as bytes: no contract of ours covers them.
  const call = client.makeBidiStreamRequest(
    '/grpc.reflection.v1.ServerReflection/ServerReflectionInfo',
    () => Buffer.from([0x3a, 0x01, 0x2a]),
    (bytes: Buffer) => bytes.toString('latin1'),
  );
  call.write({});
  call.end();
  let reply = '';
  for await (const part of call) reply += part;
  client.close();
  assert.match(reply, /salesmesh\.echo\.v1\.EchoService/);
});

test('connections are renewed after their age without failing a call', async () => {
  await using server = await startEcho({}, { maxConnectionAgeMs: 100 });
  let connections = 0;
  const relay = createServer((socket) => {
    connections += 1;
    pipeline(socket, connect(server.port, '127.0.0.1'), socket, () => {});
  });
  relay.listen(0, '127.0.0.1');
  await once(relay, 'listening');
  await using client = echoClient((relay.address() as AddressInfo).port, { idempotent: ['Say'] });
  // As many calls as it takes: how many fit into an age says nothing but how busy the machine is.
  const giveUpAt = performance.now() + 10_000;
  while (connections < 3 && performance.now() < giveUpAt) {
    await runWith(systemCall, () => client.say({ text: 'x' }));
  }
  relay.close();
  assert.ok(connections >= 3, `${connections} connections`);
});

test('calls are spread over all addresses, and none fails while one of them drains', async () => {
  const servedBy: string[] = [];
  const named = (name: string) =>
    startEcho({
      say: async ({ text }) => {
        servedBy.push(name);
        return { text };
      },
    });
  await using left = await named('left');
  const right = await named('right');
  const address = `ipv4:127.0.0.1:${left.port},127.0.0.1:${right.port}`;
  await using client = echoClient(left.port, { address, idempotent: ['Say'] });
  const say = () => runWith(systemCall, () => client.say({ text: 'x' }));
  for (let at = 0; at < 100 && new Set(servedBy).size < 2; at += 1) await say();
  assert.deepEqual([...new Set(servedBy)].sort(), ['left', 'right']);
  const drained = right.drain(5_000);
  for (let at = 0; at < 50; at += 1) await say();
  await drained;
  assert.equal(servedBy.at(-1), 'left');
});

describe('a call named idempotent', () => {
  function failing(times: number) {
    const state = { calls: 0 };
    const handlers = {
      say: async ({ text }: { text: string }) => {
        state.calls += 1;
        if (state.calls <= times) throw errors.away();
        return { text };
      },
    };
    return { state, handlers };
  }

  test('is sent again on UNAVAILABLE, another is not', async () => {
    const { state, handlers } = failing(2);
    await using server = await startEcho(handlers);
    await using plain = echoClient(server.port);
    await assert.rejects(
      runWith(systemCall, () => plain.say({ text: 'x' })),
      { kind: 'UNAVAILABLE' },
    );
    assert.equal(state.calls, 1);
    await using client = echoClient(server.port, { idempotent: ['Say'] });
    assert.deepEqual(await runWith(systemCall, () => client.say({ text: 'x' })), { text: 'x' });
    assert.equal(state.calls, 3);
  });

  test('is retried only within the budget', async () => {
    const { state, handlers } = failing(Number.POSITIVE_INFINITY);
    await using server = await startEcho(handlers);
    await using client = echoClient(server.port, { idempotent: ['Say'] });
    const calls = 30;
    for (let at = 0; at < calls; at += 1) {
      await assert.rejects(
        runWith(systemCall, () => client.say({ text: 'x' })),
        { kind: 'UNAVAILABLE' },
      );
    }
    assert.ok(state.calls < calls + 10, `${state.calls} attempts for ${calls} calls`);
  });

  test('must be a method of the service', () => {
    assert.throws(() => echoClient(1, { idempotent: ['Shout'] }), /no method Shout/);
  });
});
