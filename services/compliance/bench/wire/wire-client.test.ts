import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import test from 'node:test';
import {
  Server,
  ServerCredentials,
  type ServerDuplexStream,
  type ServerUnaryCall,
  type ServiceDefinition,
  type sendUnaryData,
  status,
} from '@grpc/grpc-js';
import { wireClient } from './wire-client.ts';

const bytes = (value: Buffer) => value;
const method = {
  requestSerialize: bytes,
  requestDeserialize: bytes,
  responseSerialize: bytes,
  responseDeserialize: bytes,
};
const service: ServiceDefinition = {
  echo: { ...method, path: '/test.Echo/Echo', requestStream: false, responseStream: false },
  echoAll: { ...method, path: '/test.Echo/EchoAll', requestStream: true, responseStream: true },
};

/** Gives back what it gets, behind what it was told in the field `who`; refuses what is empty. */
async function startEcho(stack: AsyncDisposableStack): Promise<string> {
  const server = new Server();
  server.addService(service, {
    echo: (call: ServerUnaryCall<Buffer, Buffer>, answer: sendUnaryData<Buffer>) => {
      if (call.request.length === 0) return answer({ code: status.INVALID_ARGUMENT });
      return answer(null, Buffer.concat([Buffer.from(String(call.metadata.get('who')[0])), call.request]));
    },
    echoAll: (call: ServerDuplexStream<Buffer, Buffer>) => {
      call.on('data', (message: Buffer) => call.write(message));
      call.on('end', () => call.end());
    },
  });
  const port = await new Promise<number>((resolve, reject) => {
    server.bindAsync('127.0.0.1:0', ServerCredentials.createInsecure(), (error, bound) =>
      error ? reject(error) : resolve(bound),
    );
  });
  stack.defer(() => server.forceShutdown());
  return `127.0.0.1:${port}`;
}

const headers = { who: 'w'.repeat(300) };

test('many calls at once, larger together than a window, are answered each with its own', async () => {
  await using stack = new AsyncDisposableStack();
  const address = await startEcho(stack);
  const client = stack.use(wireClient({ address, path: '/test.Echo/Echo', headers }));
  const sent = Array.from({ length: 200 }, (_, at) => randomBytes(1 + at * 400));
  const answers = await Promise.all(sent.map((message) => client.call(message)));
  assert.deepEqual(
    answers,
    sent.map((message) => Buffer.concat([Buffer.from(headers.who), message])),
  );
});

test('a refused call rejects, and the next one is answered', async () => {
  await using stack = new AsyncDisposableStack();
  const address = await startEcho(stack);
  const client = stack.use(wireClient({ address, path: '/test.Echo/Echo', headers }));
  await assert.rejects(client.call(Buffer.alloc(0)), /was refused/);
  assert.equal((await client.call(Buffer.from('next'))).toString(), `${headers.who}next`);
});

test('a stream gives messages back in order and ends', async () => {
  await using stack = new AsyncDisposableStack();
  const address = await startEcho(stack);
  const client = stack.use(wireClient({ address, path: '/test.Echo/EchoAll' }));
  const [seen, errors]: [Buffer[], Error[]] = [[], []];
  const stream = client.open({ onMessage: (message) => seen.push(message), onError: (error) => errors.push(error) });
  const sent = Array.from({ length: 100 }, () => randomBytes(3_000));
  for (const message of sent) stream.send(message);
  await stream.end();
  assert.deepEqual(seen, sent);
  assert.deepEqual(errors, []);
});

test('a server that goes away fails what is open', async () => {
  await using stack = new AsyncDisposableStack();
  const address = await startEcho(stack);
  const client = stack.use(wireClient({ address, path: '/test.Echo/EchoAll' }));
  const failed = Promise.withResolvers<Error>();
  const stream = client.open({ onMessage: () => {}, onError: failed.resolve });
  stream.send(Buffer.from('one'));
  await stack.disposeAsync();
  assert.match((await failed.promise).message, /closed the connection|wants no more calls|reset/);
});
