import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { echoClient, repCall, startEcho, systemCall } from '../../test/fixtures/echo.ts';
import { type CallContext, currentContext, runWith } from '../context/context.ts';
import { catalogue } from '../errors/errors.ts';

const errors = catalogue('echo', {
  refused: { kind: 'FAILED_PRECONDITION', zh: '不行：{why}', en: 'No: {why}' },
});

describe('a unary call', () => {
  test('answers, and gives the handler the context of the caller', async () => {
    let seen: CallContext | undefined;
    await using server = await startEcho({
      say: async ({ text }, { context }) => {
        assert.equal(context, currentContext());
        seen = context;
        return { text: text.toUpperCase() };
      },
    });
    await using client = echoClient(server.port);
    const traceId = '0af7651916cd43dd8448eb211c80319c';
    const answer = await runWith({ ...repCall, requestId: 'r1', traceId }, () => client.say({ text: '你好 hi' }));
    assert.deepEqual(answer, { text: '你好 HI' });
    assert.equal(seen?.tenant, 't1');
    assert.deepEqual(seen?.actor, repCall.actor);
    assert.equal(seen?.service, 'gateway');
    assert.equal(seen?.requestId, 'r1');
    assert.equal(seen?.traceId, traceId);
  });

  test('brings back the error of the handler with code, both texts and fields, marked remote', async () => {
    const fields = [{ field: 'text', zh: '太长', en: 'too long' }];
    await using server = await startEcho({
      say: async () => {
        throw errors.refused({ why: '太吵' }, { fields });
      },
    });
    await using client = echoClient(server.port);
    await assert.rejects(
      runWith(systemCall, () => client.say({ text: 'x' })),
      {
        code: 'echo.refused',
        kind: 'FAILED_PRECONDITION',
        text: { zh: '不行：太吵', en: 'No: 太吵' },
        fields,
        isRemote: true,
      },
    );
  });

  test('shows a bug in a handler only as INTERNAL', async () => {
    await using server = await startEcho({
      say: async () => {
        throw new TypeError('secret is undefined');
      },
    });
    await using client = echoClient(server.port);
    const failure = await runWith(systemCall, () => client.say({ text: 'x' })).catch((error: unknown) => error);
    assert.equal((failure as { code: string }).code, 'chassis.internal');
    assert.doesNotMatch(String(failure), /secret/);
  });

  test('fails as unreachable when nobody listens', async () => {
    const server = await startEcho();
    await server.drain(1_000);
    await using client = echoClient(server.port);
    await assert.rejects(
      runWith(systemCall, () => client.say({ text: 'x' })),
      { code: 'chassis.unreachable', kind: 'UNAVAILABLE' },
    );
  });

  test('needs a call context', async () => {
    await using client = echoClient(1);
    await assert.rejects(client.say({ text: 'x' }), { code: 'chassis.no_context' });
  });

  test('is cancelled by the signal, on both sides', async () => {
    const started = Promise.withResolvers<void>();
    const aborted = Promise.withResolvers<unknown>();
    await using server = await startEcho({
      say: async (_request, { signal }) => {
        signal.addEventListener('abort', () => aborted.resolve(signal.reason));
        started.resolve();
        await aborted.promise;
        return { text: 'too late' };
      },
    });
    await using client = echoClient(server.port);
    const abort = new AbortController();
    const call = runWith(systemCall, () => client.say({ text: 'x' }, { signal: abort.signal }));
    await started.promise;
    abort.abort();
    await assert.rejects(call, { kind: 'CANCELLED' });
    assert.equal(((await aborted.promise) as { code: string }).code, 'chassis.cancelled');
  });
});

describe('a deadline', () => {
  test('passes on the earlier one of context and timeout', async () => {
    const seen: number[] = [];
    await using server = await startEcho({
      say: async ({ text }, { context }) => {
        seen.push((context.deadlineAt ?? 0) - Date.now());
        return { text };
      },
    });
    await using client = echoClient(server.port);
    await runWith(systemCall, () => client.say({ text: 'x' }, { timeoutMs: 60_000 }));
    await runWith({ ...systemCall, deadlineAt: Date.now() + 20_000 }, () =>
      client.say({ text: 'x' }, { timeoutMs: 60_000 }),
    );
    const [byTimeout = 0, byContext = 0] = seen;
    assert.ok(byTimeout > 40_000 && byTimeout <= 61_000, String(byTimeout));
    assert.ok(byContext > 5_000 && byContext <= 21_000, String(byContext));
  });

  test('aborts the handler when it passes', async () => {
    const aborted = Promise.withResolvers<unknown>();
    await using server = await startEcho({
      say: async (_request, { signal }) => {
        signal.addEventListener('abort', () => aborted.resolve(signal.reason));
        await aborted.promise;
        return { text: 'too late' };
      },
    });
    await using client = echoClient(server.port);
    await assert.rejects(
      runWith(systemCall, () => client.say({ text: 'x' }, { timeoutMs: 150 })),
      { kind: 'DEADLINE_EXCEEDED' },
    );
    assert.match(((await aborted.promise) as { code: string }).code, /chassis\.(deadline_exceeded|cancelled)/);
  });

  test('that has passed already sends nothing', async () => {
    let calls = 0;
    await using server = await startEcho({
      say: async ({ text }) => {
        calls += 1;
        return { text };
      },
    });
    await using client = echoClient(server.port);
    await assert.rejects(
      runWith({ ...systemCall, deadlineAt: Date.now() - 1 }, () => client.say({ text: 'x' })),
      { code: 'chassis.deadline_exceeded', isRemote: false },
    );
    assert.equal(calls, 0);
  });
});

describe('streams', () => {
  test('carry messages from the server', async () => {
    await using server = await startEcho();
    await using client = echoClient(server.port);
    const values: number[] = [];
    for await (const { value } of runWith(systemCall, () => client.count({ upto: 100 }))) values.push(value);
    assert.deepEqual(
      values,
      Array.from({ length: 100 }, (_, at) => at + 1),
    );
  });

  test('hold the server back when the reader is slow, and stop it when the reader leaves', async () => {
    const produced = { count: 0 };
    const stopped = Promise.withResolvers<void>();
    await using server = await startEcho({
      count: async function* ({ upto }) {
        try {
          for (let value = 1; value <= upto; value += 1) {
            produced.count = value;
            yield { value, padding: Buffer.alloc(16_384) };
          }
        } finally {
          stopped.resolve();
        }
      },
    });
    await using client = echoClient(server.port);
    for await (const { value } of runWith(systemCall, () => client.count({ upto: 100_000 }))) {
      if (value === 3) break;
    }
    await stopped.promise;
    assert.ok(produced.count < 2_000, `the server ran ahead to ${produced.count}`);
  });

  test('bring an error that follows messages after those messages', async () => {
    await using server = await startEcho({
      count: async function* () {
        yield { value: 1 };
        throw errors.refused({ why: 'enough' });
      },
    });
    await using client = echoClient(server.port);
    const values: number[] = [];
    const read = async () => {
      for await (const { value } of runWith(systemCall, () => client.count({ upto: 1 }))) values.push(value);
    };
    await assert.rejects(read(), { code: 'echo.refused' });
    assert.deepEqual(values, [1]);
  });

  test('carry messages to the server', async () => {
    await using server = await startEcho();
    await using client = echoClient(server.port);
    const requests = Array.from({ length: 500 }, (_, value) => ({ value }));
    assert.deepEqual(await runWith(systemCall, () => client.sum(requests)), { total: 124_750 });
  });

  test('end a client stream with the error of its source, and cancel the handler', async () => {
    const started = Promise.withResolvers<void>();
    const handlerSaw = Promise.withResolvers<unknown>();
    await using server = await startEcho({
      sum: async (requests) => {
        try {
          for await (const _ of requests) started.resolve();
        } catch (error) {
          handlerSaw.resolve(error);
        }
        return { total: -1 };
      },
    });
    await using client = echoClient(server.port);
    const source = async function* () {
      yield { value: 1 };
      await started.promise;
      throw errors.refused({ why: 'source broke' });
    };
    await assert.rejects(
      runWith(systemCall, () => client.sum(source())),
      { code: 'echo.refused', isRemote: false },
    );
    assert.equal(((await handlerSaw.promise) as { code: string }).code, 'chassis.cancelled');
  });

  test('carry messages both ways at once', async () => {
    await using server = await startEcho();
    await using client = echoClient(server.port);
    const chat = runWith(systemCall, () => client.chat());
    const sent = Array.from({ length: 1_000 }, (_, at) => `id-${at}`);
    const send = async () => {
      for (const id of sent) await chat.send({ id });
      chat.end();
    };
    const sending = send();
    const received: string[] = [];
    for await (const { id } of chat) received.push(id);
    await sending;
    assert.deepEqual(received, sent);
  });

  test('hold the sender back when the server does not read', async () => {
    const release = Promise.withResolvers<void>();
    await using server = await startEcho({
      chat: async function* (requests) {
        await release.promise;
        for await (const { id } of requests) yield { id: id.slice(0, 1) };
      },
    });
    await using client = echoClient(server.port);
    const chat = runWith(systemCall, () => client.chat());
    const text = 'x'.repeat(65_536);
    let sent = 0;
    const send = async () => {
      for (let at = 0; at < 200; at += 1) {
        await chat.send({ id: text });
        sent += 1;
      }
      chat.end();
    };
    const sending = send();
    // A second call on the same connection answers while the first is stuck, and its round trips let the first run.
    for (let at = 0; at < 50; at += 1) await runWith(systemCall, () => client.say({ text: 'x' }));
    const sentWhileStuck = sent;
    release.resolve();
    let answers = 0;
    for await (const _ of chat) answers += 1;
    await sending;
    assert.ok(sentWhileStuck < 100, `the sender ran ahead to ${sentWhileStuck}`);
    assert.equal(answers, 200);
  });

  test('reject a send after the server ended the stream', async () => {
    await using server = await startEcho({
      chat: async function* () {
        yield { id: 'bye' };
      },
    });
    await using client = echoClient(server.port);
    const chat = runWith(systemCall, () => client.chat());
    const received: string[] = [];
    for await (const { id } of chat) received.push(id);
    assert.deepEqual(received, ['bye']);
    await assert.rejects(chat.send({ id: 'late' }), { code: 'chassis.stream_closed' });
  });
});
