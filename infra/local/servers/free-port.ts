import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';

/** Below the range from which systems take the ports of outgoing connections, so that none of them sits on ours meanwhile. */
const firstPort = 20_000;
const lastPort = 31_999;

/**
 * A loopback TCP port that is free now: the wanted one, else any. Throws when the wanted one is taken. Somebody else may take
 * it before it is used; the server that is started on it then fails to start.
 */
export async function freePort(wantedPort?: number): Promise<number> {
  if (wantedPort !== undefined) {
    const error = await tryPort(wantedPort);
    if (error) throw new Error(`port ${wantedPort} on 127.0.0.1 cannot be used: ${error.code}`, { cause: error });
    return wantedPort;
  }
  for (let attempt = 0; attempt < 100; attempt++) {
    const port = randomInt(firstPort, lastPort + 1);
    if ((await tryPort(port)) === undefined) return port;
  }
  throw new Error(`no free port found on 127.0.0.1 between ${firstPort} and ${lastPort}`);
}

async function tryPort(port: number): Promise<NodeJS.ErrnoException | undefined> {
  const probe = createServer();
  const result = once(probe, 'listening').then(
    () => undefined,
    (error: NodeJS.ErrnoException) => error,
  );
  probe.listen(port, '127.0.0.1');
  const error = await result;
  if (error === undefined) {
    const closed = once(probe, 'close');
    probe.close();
    await closed;
  }
  return error;
}
