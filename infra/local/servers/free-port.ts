import { once } from 'node:events';
import { createServer } from 'node:net';

/**
 * A loopback TCP port that is free now: the wanted one, else any. Throws when the wanted one is taken. Somebody else may take
 * it before it is used; the server that is started on it then fails to start.
 */
export async function freePort(wantedPort = 0): Promise<number> {
  const probe = createServer().listen(wantedPort, '127.0.0.1');
  await once(probe, 'listening').catch((cause) => {
    throw new Error(`port ${wantedPort} on 127.0.0.1 cannot be used: ${cause.code}`, { cause });
  });
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('a TCP listener has a port');
  return address.port;
}
