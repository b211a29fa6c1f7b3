import type { Readable, Writable } from 'node:stream';
import type {
  handleBidiStreamingCall,
  handleClientStreamingCall,
  handleServerStreamingCall,
  handleUnaryCall,
  ServerUnaryCall,
  UntypedHandleCall,
} from '@grpc/grpc-js';
import { chassisErrors, toGrpcStatus } from '../errors/errors.ts';
import { MessageReader } from './message-reader.ts';
import { write } from './message-writer.ts';
import { rpcErrors } from './rpc-errors.ts';
import type { CallInfo, RpcEntry } from './rpc-table.ts';
import type { RunningCalls } from './running-calls.ts';
import { compose, firstText, type IncomingCall, type Interceptor } from './server-interceptors.ts';

type AnyServerCall = Pick<ServerUnaryCall<unknown, unknown>, 'metadata' | 'getDeadline' | 'getAuthContext'> & {
  on(event: 'cancelled', listener: () => void): unknown;
};

export type ServeOptions = {
  path: string;
  entry: RpcEntry;
  interceptors: readonly Interceptor[];
  /** With TLS only the peer's certificate tells who calls; without (unit tests) the metadata does. */
  isTls: boolean;
  running: RunningCalls;
};

/** One method of the table as grpc-js wants it. */
export function serveCall(options: ServeOptions): UntypedHandleCall {
  const { entry } = options;
  if ('unary' in entry) return serveUnary(options, entry.unary);
  if ('serverStream' in entry) return serveServerStream(options, entry.serverStream);
  if ('clientStream' in entry) return serveClientStream(options, entry.clientStream);
  return serveBidi(options, entry.bidi);
}

function serveUnary(
  options: ServeOptions,
  handler: (request: unknown, call: CallInfo) => Promise<unknown>,
): handleUnaryCall<unknown, unknown> {
  return (call, callback) => {
    const answer = (error: unknown) => callback(toGrpcStatus(error));
    const { request } = call;
    const lifetime = openCall(call, options, { answer });
    call.on('cancelled', () => release(call));
    lifetime.run((info) => handler(request, info)).then((response) => callback(null, response), answer);
  };
}

/** A writable stream outlives its call (`releaseClosedStreams` says why), so at the call's end it holds nothing more. */
function release(call: ServerUnaryCall<unknown, unknown>): void {
  call.removeAllListeners();
  Object.assign(call, { call: undefined, request: undefined, metadata: undefined });
}

function serveClientStream(
  options: ServeOptions,
  handler: (requests: AsyncIterable<unknown>, call: CallInfo) => Promise<unknown>,
): handleClientStreamingCall<unknown, unknown> {
  return (call, callback) => {
    const answer = (error: unknown) => callback(toGrpcStatus(error));
    const lifetime = openCall(call, options, { answer });
    const requests = readerOf(call, lifetime.signal);
    lifetime.run((info) => handler(requests, info)).then((response) => callback(null, response), answer);
  };
}

function serveServerStream(
  options: ServeOptions,
  handler: (request: unknown, call: CallInfo) => AsyncIterable<unknown>,
): handleServerStreamingCall<unknown, unknown> {
  return (call) => {
    const lifetime = openCall(call, options, { answer: (error) => fail(call, error) });
    endWith(
      call,
      lifetime.run((info) => pour(handler(call.request, info), call, info.signal)),
    );
  };
}

function serveBidi(
  options: ServeOptions,
  handler: (requests: AsyncIterable<unknown>, call: CallInfo) => AsyncIterable<unknown>,
): handleBidiStreamingCall<unknown, unknown> {
  return (call) => {
    let isDraining = false;
    const windDown = () => {
      isDraining = true;
      requests.finish();
    };
    const lifetime = openCall(call, options, { windDown, answer: (error) => fail(call, error) });
    const requests = readerOf(call, lifetime.signal);
    const poured = lifetime.run(async (info) => {
      await pour(handler(requests, info), call, info.signal);
      if (isDraining) throw rpcErrors.draining();
    });
    endWith(call, poured);
  };
}

type Lifetime = { signal: AbortSignal; run<T>(work: (info: CallInfo) => Promise<T>): Promise<T> };

type Draining = { answer(error: unknown): void; windDown?: () => void };

function openCall(call: AnyServerCall, options: ServeOptions, { answer, windDown }: Draining): Lifetime {
  const abort = new AbortController();
  const deadlineAt = Number(call.getDeadline());
  const running = options.running.add({
    windDown: () => windDown?.(),
    cutOff: () => {
      options.running.delete(running);
      abort.abort(rpcErrors.draining());
      answer(abort.signal.reason);
    },
  });
  // grpc-js reports the end of every call as cancelled, also of an answered one, whose work is over by then.
  call.on('cancelled', () => {
    if (!running.isRunning) return;
    // grpc-js decides about deadlines by the system clock, so this comparison does too.
    const isLate = Date.now() >= deadlineAt;
    abort.abort(isLate ? chassisErrors.deadline_exceeded() : chassisErrors.cancelled());
  });
  const incoming: IncomingCall = {
    path: options.path,
    right: options.entry.right,
    metadata: call.metadata,
    peer: options.isTls ? certificateName(call) : firstText(call.metadata, 'salesmesh-service'),
    deadlineAt,
  };
  async function run<T>(work: (info: CallInfo) => Promise<T>): Promise<T> {
    const last = ({ context }: IncomingCall) => {
      if (context === undefined) throw chassisErrors.no_context();
      return work({ context, signal: abort.signal });
    };
    try {
      return (await compose(options.interceptors, async (passed) => last(passed))(incoming)) as T;
    } finally {
      options.running.delete(running);
    }
  }
  return { signal: abort.signal, run };
}

function certificateName(call: AnyServerCall): string | undefined {
  const name: string | string[] | undefined = call.getAuthContext().sslPeerCertificate?.subject?.CN;
  return typeof name === 'string' ? name : undefined;
}

function readerOf(call: Readable, signal: AbortSignal): MessageReader<unknown> {
  const gone = () => (signal.aborted ? signal.reason : chassisErrors.cancelled());
  const reader = new MessageReader<unknown>(call, { onLeave: () => {}, translate: gone });
  signal.addEventListener('abort', () => reader.fail(signal.reason));
  return reader;
}

async function pour(messages: AsyncIterable<unknown>, call: Writable, signal: AbortSignal): Promise<void> {
  for await (const message of messages) {
    const room = write(call, message, signal);
    if (room !== undefined) await room;
  }
}

function endWith(call: Writable, work: Promise<unknown>): void {
  work.then(
    () => call.end(),
    (error) => fail(call, error),
  );
}

/** grpc-js takes the status of a stream as an emitted error; on a destroyed or answered one nobody would take it. */
function fail(call: Writable, error: unknown): void {
  if (!call.destroyed && !call.writableEnded) call.emit('error', toGrpcStatus(error));
}
