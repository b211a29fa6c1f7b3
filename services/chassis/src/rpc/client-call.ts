import { type Client, type CallOptions as GrpcCallOptions, Metadata, type MethodDefinition } from '@grpc/grpc-js';
import type { BidiStream, CallOptions } from '@salesmesh/proto/calls';
import { type CallContext, currentContext, toHeaders } from '../context/context.ts';
import { chassisErrors, fromGrpcError } from '../errors/errors.ts';
import { withSpan } from '../telemetry/telemetry.ts';
import { MessageReader } from './message-reader.ts';
import { write } from './message-writer.ts';
import { rpcErrors } from './rpc-errors.ts';

/** setTimeout, on which grpc-js builds its deadlines, counts in 31 bits. */
const MAX_TIMEOUT_MS = 86_400_000;

export type MethodCall = {
  client: Client;
  method: MethodDefinition<unknown, unknown>;
  defaultTimeoutMs: number;
  /** Sent only without TLS, where no certificate says who calls. */
  callerService: string | undefined;
};

type Prepared = { metadata: Metadata; options: GrpcCallOptions };

export async function callUnary(target: MethodCall, request: unknown, options: CallOptions = {}): Promise<unknown> {
  const { client, method } = target;
  return traced(target, start(target, options), ({ metadata, options: grpcOptions }) => {
    return new Promise((resolve, reject) => {
      const { path, requestSerialize, responseDeserialize } = method;
      const call = client.makeUnaryRequest(
        path,
        requestSerialize,
        responseDeserialize,
        request,
        metadata,
        grpcOptions,
        (error, response) => {
          stopWatching();
          if (error) reject(fromGrpcError(error));
          else resolve(response);
        },
      );
      const stopWatching = cancelOn(options.signal, call);
    });
  });
}

export async function callClientStream(
  target: MethodCall,
  requests: AsyncIterable<unknown> | Iterable<unknown>,
  options: CallOptions = {},
): Promise<unknown> {
  const { client, method } = target;
  return traced(target, start(target, options), ({ metadata, options: grpcOptions }) => {
    return new Promise((resolve, reject) => {
      const isOver = new AbortController();
      const { path, requestSerialize, responseDeserialize } = method;
      const answered = (error: unknown, response: unknown): void => {
        stopWatching();
        isOver.abort();
        if (error) reject(fromGrpcError(error));
        else resolve(response);
      };
      const call = client.makeClientStreamRequest(
        path,
        requestSerialize,
        responseDeserialize,
        metadata,
        grpcOptions,
        answered,
      );
      const stopWatching = cancelOn(options.signal, call);
      pump(requests, call, isOver.signal).catch((error) => {
        // Rejecting first keeps the reason: the cancellation below would otherwise answer with its own. After an
        // answer of the server this changes nothing.
        reject(error);
        call.cancel();
      });
    });
  });
}

async function pump(
  requests: AsyncIterable<unknown> | Iterable<unknown>,
  call: ReturnType<Client['makeClientStreamRequest']>,
  isOver: AbortSignal,
): Promise<void> {
  for await (const request of requests) {
    const room = write(call, request, isOver);
    if (room !== undefined) await room;
  }
  call.end();
}

export function callServerStream(
  target: MethodCall,
  request: unknown,
  options: CallOptions = {},
): AsyncIterable<unknown> {
  const { path, requestSerialize, responseDeserialize } = target.method;
  return openStream(target, options, ({ metadata, options: grpcOptions }) =>
    target.client.makeServerStreamRequest(path, requestSerialize, responseDeserialize, request, metadata, grpcOptions),
  ).answers;
}

export function callBidi(target: MethodCall, options: CallOptions = {}): BidiStream<unknown, unknown> {
  const { path, requestSerialize, responseDeserialize } = target.method;
  const { call, answers, over } = openStream(target, options, ({ metadata, options: grpcOptions }) =>
    target.client.makeBidiStreamRequest(path, requestSerialize, responseDeserialize, metadata, grpcOptions),
  );
  return {
    send: (request) => write(call, request, over) ?? Promise.resolve(),
    end: () => void call.end(),
    cancel: () => call.cancel(),
    [Symbol.asyncIterator]: () => answers,
  };
}

type AnswerStream = ReturnType<Client['makeServerStreamRequest']>;
type OpenStream<Call> = { call: Call; answers: MessageReader<unknown>; over: AbortSignal };

function openStream<Call extends AnswerStream>(
  target: MethodCall,
  options: CallOptions,
  open: (prepared: Prepared) => Call,
): OpenStream<Call> {
  const over = new AbortController();
  const started = start(target, options);
  let stream: OpenStream<Call> | undefined;
  const span = traced(target, started, (prepared) => {
    const call = open(prepared);
    const answers = new MessageReader<unknown>(call, { onLeave: () => call.cancel(), translate: fromGrpcError });
    stream = { call, answers, over: over.signal };
    over.signal.addEventListener('abort', cancelOn(options.signal, call));
    return untilOver(call, over);
  });
  // The span lasts as long as the stream; its failure reaches the caller through the answers.
  span.catch(() => {});
  if (stream === undefined) throw chassisErrors.unreachable();
  return stream;
}

/** Settles with the status of the stream, and aborts `over` so that a waiting `send` does not wait forever. */
function untilOver(call: AnswerStream, over: AbortController): Promise<void> {
  return new Promise((resolve, reject) => {
    call.on('error', (error) => {
      const failure = fromGrpcError(error);
      over.abort(failure);
      reject(failure);
    });
    call.on('status', () => {
      over.abort(rpcErrors.stream_closed());
      resolve();
    });
  });
}

type Started = { context: CallContext; deadlineAt: number };

/** Deadline: the earlier one of the context and the timeout. Without time left nothing is sent. */
function start(target: MethodCall, { timeoutMs, signal }: CallOptions): Started {
  const context = currentContext();
  // The system clock, because grpc-js counts deadlines by it.
  const nowMs = Date.now();
  const timeoutAt = nowMs + Math.min(timeoutMs ?? target.defaultTimeoutMs, MAX_TIMEOUT_MS);
  const deadlineAt = Math.min(context.deadlineAt ?? Number.POSITIVE_INFINITY, timeoutAt);
  if (signal?.aborted) throw chassisErrors.cancelled();
  if (deadlineAt <= nowMs) throw chassisErrors.deadline_exceeded();
  return { context, deadlineAt };
}

/** Runs the call in a client span; the headers are made inside it, so that the server's span hangs below this one. */
function traced<T>(
  target: MethodCall,
  { context, deadlineAt }: Started,
  run: (prepared: Prepared) => Promise<T>,
): Promise<T> {
  const attributes = { 'rpc.system': 'grpc', 'rpc.method': target.method.path };
  const call = () => {
    const metadata = new Metadata();
    for (const [name, value] of Object.entries(toHeaders(context))) {
      // The deadline travels as grpc-timeout, a duration, which clocks that disagree cannot spoil.
      if (name !== 'salesmesh-deadline') metadata.set(name, value);
    }
    if (target.callerService !== undefined) metadata.set('salesmesh-service', target.callerService);
    return run({ metadata, options: { deadline: deadlineAt } });
  };
  return withSpan(target.method.path, attributes, call, { kind: 'client' });
}

/** Cancels the call when the signal aborts; the returned function stops listening. */
function cancelOn(signal: AbortSignal | undefined, call: { cancel(): void }): () => void {
  if (signal === undefined) return () => {};
  const cancel = () => call.cancel();
  signal.addEventListener('abort', cancel);
  return () => signal.removeEventListener('abort', cancel);
}
