import type { CallContext } from '../context/context.ts';

/**
 * Who may call. `services`: names of calling services by their certificate. `roles`: any of these, for calls on behalf of
 * a person. `'*'` is any authenticated one. With `services` alone, whom the service acts for does not matter; with
 * `roles` alone, only calls on behalf of a person pass. Neither given permits nobody.
 */
export type Right = { services?: readonly string[]; roles?: readonly string[] };

/** `signal` aborts when the caller cancels, the deadline passes or draining runs out of time. */
export type CallInfo = { context: CallContext; signal: AbortSignal };

export type UnaryHandler<Req, Res> = (request: Req, call: CallInfo) => Promise<Res>;
export type ServerStreamHandler<Req, Res> = (request: Req, call: CallInfo) => AsyncIterable<Res>;
export type ClientStreamHandler<Req, Res> = (requests: AsyncIterable<Req>, call: CallInfo) => Promise<Res>;
export type BidiHandler<Req, Res> = (requests: AsyncIterable<Req>, call: CallInfo) => AsyncIterable<Res>;

// Declared as methods, whose parameters TypeScript compares both ways: handlers of every message type fit one table.
export type RpcHandler =
  | { unary(request: unknown, call: CallInfo): Promise<unknown> }
  | { serverStream(request: unknown, call: CallInfo): AsyncIterable<unknown> }
  | { clientStream(requests: AsyncIterable<unknown>, call: CallInfo): Promise<unknown> }
  | { bidi(requests: AsyncIterable<unknown>, call: CallInfo): AsyncIterable<unknown> };

export type RpcEntry = { right: Right } & RpcHandler;

/** Keyed by path: `/salesmesh.leads.v1.LeadService/CreateLead`. */
export type RpcTable = Record<string, RpcEntry>;

type Method = { kind: 'unary' | 'serverStream' | 'clientStream' | 'bidi'; request: unknown; response: unknown };
type HandlerOf<M extends Method> = {
  unary: { unary: UnaryHandler<M['request'], M['response']> };
  serverStream: { serverStream: ServerStreamHandler<M['request'], M['response']> };
  clientStream: { clientStream: ClientStreamHandler<M['request'], M['response']> };
  bidi: { bidi: BidiHandler<M['request'], M['response']> };
}[M['kind']];

/** The table of one service, from its generated methods type: `{ … } satisfies RpcTableOf<LeadServiceMethods>`. */
export type RpcTableOf<Methods> = {
  [Path in keyof Methods]: { right: Right } & (Methods[Path] extends Method ? HandlerOf<Methods[Path]> : never);
};
