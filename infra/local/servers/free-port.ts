import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Below the range from which systems take the ports of outgoing connections, so that none of them sits on ours meanwhile. */
const firstPort = 20_000;
const lastPort = 31_999;

/**
 * A loopback TCP port that is free now: the wanted one, else any that no other process was promised by this function and is
 * still at work. Throws when the wanted one is taken. A stranger may take it before it is used; the server that is started
 * on it then fails to start.
 */
export async function freePort(wantedPort?: number): Promise<number> {
  if (wantedPort !== undefined) {
    const error = await tryPort(wantedPort);
    if (error) throw new Error(`port ${wantedPort} on 127.0.0.1 cannot be used: ${error.code}`, { cause: error });
    return wantedPort;
  }
  for (let attempt = 0; attempt < 100; attempt++) {
    const port = randomInt(firstPort, lastPort + 1);
    if ((await promise(port)) && (await tryPort(port)) === undefined) return port;
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

const promised = join(tmpdir(), 'salesmesh-ports');

/** Two systems that start side by side would else draw the same port now and then: it is looked at long before it is used. */
async function promise(port: number): Promise<boolean> {
  await mkdir(promised, { recursive: true });
  const file = join(promised, String(port));
  const isNew = await writeFile(file, String(process.pid), { flag: 'wx' }).then(
    () => true,
    () => false,
  );
  if (isNew) return true;
  const holder = Number(await readFile(file, 'utf8').catch(() => '0'));
  if (holder === process.pid || isAlive(holder)) return false;
  // Whoever was promised it is gone; the next draw of this port finds it free.
  await rm(file, { force: true });
  return false;
}

function isAlive(pid: number): boolean {
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch {
    return false;
  }
}
