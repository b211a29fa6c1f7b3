import { Client, Server, type ServiceDefinition, type UntypedHandleCall } from '@grpc/grpc-js';
import type { PackageDefinition } from '@grpc/proto-loader';
import { ReflectionService } from '@grpc/reflection';
import { loadProto } from '@salesmesh/proto/load';
import type { Clock } from '../clock/clock.ts';
import type { Log } from '../log/log.ts';
import { channelOptions, serverOptions } from './channel-options.ts';
import { callBidi, callClientStream, callServerStream, callUnary, type MethodCall } from './client-call.ts';
import { addHealth } from './health-service.ts';
import { releaseClosedStreams } from './release-closed-streams.ts';
import type * as table from './rpc-table.ts';
import { RunningCalls } from './running-calls.ts';
import { serveCall } from './serve-call.ts';
import { serverInterceptors } from './server-interceptors.ts';
import { channelCredentials, type TlsFiles as Files, serverCredentials } from './tls-files.ts';

export type Right = table.Right;
export type CallInfo = table.CallInfo;
export type UnaryHandler<Req, Res> = table.UnaryHandler<Req, Res>;
export type ServerStreamHandler<Req, Res> = table.ServerStreamHandler<Req, Res>;
export type ClientStreamHandler<Req, Res> = table.ClientStreamHandler<Req, Res>;
export type BidiHandler<Req, Res> = table.BidiHandler<Req, Res>;
export type RpcTable = table.RpcTable;
export type RpcTableOf<Methods> = table.RpcTableOf<Methods>;
export type TlsFiles = Files;

export type RpcServerOptions = {
  /** 0 takes a free one; the server's `port` then tells which. */
  port: number;
  /** Default 0.0.0.0. */
  host?: string;
  /** Without it (unit tests only) there is no encryption, and callers name themselves in metadata. */
  tls?: TlsFiles;
  table: RpcTable;
  log: Log;
  clock: Clock;
  /** What the health service answers; default: ready from start to drain. */
  isReady?: () => boolean;
  /** Age at which a connection is renewed, ±10 %; its open calls finish first. Default 5 minutes. */
  maxConnectionAgeMs?: number;
  /** Contracts to serve; default: all of the product. Tests give their own. */
  definition?: PackageDefinition;
};

export interface RpcServer extends AsyncDisposable {
  readonly port: number;
  /**
   * Takes no new call, lets unary calls finish, ends the request side of open two-way streams (they close with
   * UNAVAILABLE chassis.draining), and aborts what still runs after `deadlineMs`. Disposing drains with 10 s.
   */
  drain(deadlineMs: number): Promise<void>;
}

const DEFAULT_CONNECTION_AGE_MS = 300_000;
const DEFAULT_DRAIN_MS = 10_000;
const ANSWER_GRACE_MS = 500;

/**
 * Serves the table, health and reflection. Throws when the table names an unknown method, leaves out one of a service it
 * serves, or gives a handler of another shape (unary, stream) than the contract.
 */
export async function startRpcServer(options: RpcServerOptions): Promise<RpcServer> {
  releaseClosedStreams();
  const definition = options.definition ?? loadProto();
  const server = new Server(serverOptions(options.maxConnectionAgeMs ?? DEFAULT_CONNECTION_AGE_MS));
  const interceptors = serverInterceptors(options);
  const running = new RunningCalls();
  const isTls = options.tls !== undefined;
  let isDraining = false;
  for (const [service, paths] of servicesOf(options.table, definition)) {
    const handlers: Record<string, UntypedHandleCall> = {};
    for (const { path, name, entry } of paths)
      handlers[name] = serveCall({ path, entry, interceptors, isTls, running });
    server.addService(service, handlers);
  }
  addHealth(server, () => !isDraining && (options.isReady?.() ?? true));
  new ReflectionService(withEachFileOnce(definition)).addToServer(server);
  const port = await bind(server, options);

  async function drain(deadlineMs: number): Promise<void> {
    isDraining = true;
    for (const call of running) call.windDown();
    await new Promise<void>((resolve) => {
      let timer = setTimeout(() => {
        for (const call of running) call.cutOff();
        // A client that does not even take the answer shall not keep the process.
        timer = setTimeout(resolve, ANSWER_GRACE_MS);
      }, deadlineMs);
      server.tryShutdown(() => {
        clearTimeout(timer);
        resolve();
      });
    });
  }

  return { port, drain, [Symbol.asyncDispose]: () => drain(DEFAULT_DRAIN_MS) };
}

/** The same files with one entry each: reflection would decode them again for every message that carries them. */
function withEachFileOnce(definition: PackageDefinition): PackageDefinition {
  return Object.fromEntries(
    new Map(Object.entries(definition).map((entry) => [entry[1].fileDescriptorProtos, entry])).values(),
  );
}

type ServedMethod = { path: string; name: string; entry: table.RpcEntry };

function servicesOf(rpcTable: RpcTable, definition: PackageDefinition): Map<ServiceDefinition, ServedMethod[]> {
  const served = new Map<ServiceDefinition, ServedMethod[]>();
  const known = new Set<string>();
  const serviceNames = new Set(Object.keys(rpcTable).map((path) => path.split('/')[1] ?? ''));
  for (const serviceName of serviceNames) {
    const service = findService(definition, serviceName);
    const methods = Object.entries(service).map(([name, { path, requestStream, responseStream }]) => {
      const entry = rpcTable[path];
      if (entry === undefined) throw new TypeError(`${path} is in the contract but not in the table: add its row`);
      if (!(kindOf(requestStream, responseStream) in entry)) {
        throw new TypeError(`${path} must be ${kindOf(requestStream, responseStream)}, as its contract says`);
      }
      known.add(path);
      return { path, name, entry };
    });
    served.set(service, methods);
  }
  const unknown = Object.keys(rpcTable).find((path) => !known.has(path));
  if (unknown !== undefined) throw new TypeError(`${unknown} is in the table but not in any contract`);
  return served;
}

function findService(definition: PackageDefinition, serviceName: string): ServiceDefinition {
  const found = definition[serviceName];
  if (found === undefined || typeof found.format === 'string') {
    throw new TypeError(`${serviceName} is not a service of the contracts`);
  }
  return found as ServiceDefinition;
}

function kindOf(requestStream: boolean, responseStream: boolean): 'unary' | 'serverStream' | 'clientStream' | 'bidi' {
  if (requestStream) return responseStream ? 'bidi' : 'clientStream';
  return responseStream ? 'serverStream' : 'unary';
}

function bind(server: Server, { host = '0.0.0.0', port, tls }: RpcServerOptions): Promise<number> {
  return new Promise((resolve, reject) => {
    server.bindAsync(`${host}:${port}`, serverCredentials(tls), (error, bound) => {
      if (error) reject(error);
      else resolve(bound);
    });
  });
}

export type RpcClientOptions = {
  /** `dns:///leads:7000`: every address behind the name is used in turn. `host:port` works, too. */
  address: string;
  /** Full name: `salesmesh.leads.v1.LeadService`. */
  serviceName: string;
  tls?: TlsFiles;
  /** Name in the server's certificate, where the address is that of one instance; default: the host of the address. */
  serverName?: string;
  /** Who calls, for servers without TLS (unit tests); with TLS the certificate says it. */
  callerService?: string;
  /** Method names (`GetLead`) that may be sent again on UNAVAILABLE: reads, and writes that carry a request id. */
  idempotent?: readonly string[];
  /** For calls that state none; an earlier deadline of the call context wins. */
  defaultTimeoutMs: number;
  definition?: PackageDefinition;
};

/**
 * A client of one service, whose type is its generated one (`LeadServiceClient`). Calls need a call context
 * (chassis.no_context without). They fail with an AppError marked remote, or chassis.unreachable when nobody answered.
 */
export function rpcClient<ServiceClient extends AsyncDisposable>(options: RpcClientOptions): ServiceClient {
  releaseClosedStreams();
  const service = findService(options.definition ?? loadProto(), options.serviceName);
  const idempotent = options.idempotent ?? [];
  const unknown = idempotent.find((name) => !Object.hasOwn(service, name));
  if (unknown !== undefined) throw new TypeError(`${options.serviceName} has no method ${unknown} to call idempotent`);
  const channel = new Client(
    options.address,
    channelCredentials(options.tls, options.serverName ?? options.address),
    channelOptions(options.serviceName, idempotent, options.serverName),
  );
  const client: Record<string | symbol, unknown> = {
    [Symbol.asyncDispose]: async () => channel.close(),
  };
  const { defaultTimeoutMs, tls } = options;
  const callerService = tls === undefined ? options.callerService : undefined;
  for (const [name, method] of Object.entries(service)) {
    const target = { client: channel, method: method as MethodCall['method'], defaultTimeoutMs, callerService };
    client[clientName(name)] = callOf(target);
  }
  return client as unknown as ServiceClient;
}

function callOf(target: MethodCall): unknown {
  const { requestStream, responseStream } = target.method;
  return {
    unary: callUnary.bind(undefined, target),
    serverStream: callServerStream.bind(undefined, target),
    clientStream: callClientStream.bind(undefined, target),
    bidi: callBidi.bind(undefined, target),
  }[kindOf(requestStream, responseStream)];
}

/** `CreateLead` → `createLead`, as the generated client types name it. */
function clientName(methodName: string): string {
  return methodName.charAt(0).toLowerCase() + methodName.slice(1);
}
