import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** State of one part of the process. Starts down; the process is ready when every registered part is up. */
export type HealthPart = { up(): void; down(reason: string): void };

/** `isReady` suits the `isReady` option of the RPC server. */
export type Health = { register(name: string): HealthPart; isReady(): boolean };

export type HealthState = Health & {
  /** Readiness off for good: the process is on its way out. */
  stop(): void;
  /** Reasons by part name; empty when ready. */
  problems(): Record<string, string>;
};

export function healthState(): HealthState {
  const parts = new Map<string, string | undefined>();
  let isStopping = false;
  let isStarting = true;
  function problems(): Record<string, string> {
    const down = [...parts].flatMap(([name, reason]) => (reason === undefined ? [] : [[name, reason]]));
    return {
      ...(isStopping ? { process: 'stopping' } : isStarting ? { process: 'starting' } : {}),
      ...Object.fromEntries(down),
    };
  }
  return {
    register(name) {
      if (parts.has(name)) throw new TypeError(`health part ${name} is registered twice`);
      parts.set(name, 'starting');
      isStarting = false;
      return { up: () => void parts.set(name, undefined), down: (reason) => void parts.set(name, reason) };
    },
    isReady: () => Object.keys(problems()).length === 0,
    stop: () => {
      isStopping = true;
    },
    problems,
  };
}

/**
 * `/livez` says that the event loop turns, and nothing else: a database that is away must not get the process killed.
 * `/readyz` answers 503 with the reason of each part that is down.
 */
export async function serveHealth(
  state: HealthState,
  port: number,
  host: string,
): Promise<AsyncDisposable & { port: number }> {
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    const isLive = request.url === '/livez';
    const problems = isLive ? {} : state.problems();
    const status = !isLive && request.url !== '/readyz' ? 404 : Object.keys(problems).length === 0 ? 200 : 503;
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(status === 404 ? {} : { problems }));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
