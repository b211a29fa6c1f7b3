import { createClient } from 'redis';
import { findProgram } from './find-program.ts';
import { freePort } from './free-port.ts';
import { redisServer } from './pinned-packages.ts';
import { prepareFolder, type RunningServer, type ServerOptions, startServer } from './server.ts';

/** Starts a Redis server that stores nothing on disk: what it holds may be lost at any time, by design. */
export async function startRedis(options: ServerOptions): Promise<RunningServer> {
  const command = await findProgram(redisServer);
  const port = await freePort(options.port);
  await prepareFolder(options.folder);
  const url = `redis://127.0.0.1:${port}`;
  return startServer({
    name: 'redis-server',
    command,
    args: [
      ...['--port', String(port), '--bind', '127.0.0.1', '--dir', options.folder, '--save', ''],
      ...['--appendonly', 'no', '--maxmemory', '128mb', '--maxmemory-policy', 'volatile-ttl'],
    ],
    port,
    url,
    options,
    isAnswering: (pid) => answers(url, pid),
  });
}

async function answers(url: string, pid: number): Promise<boolean> {
  const client = createClient({ url, socket: { reconnectStrategy: false, connectTimeout: 500 } });
  // Without a listener the client turns a refused connection into an uncaught error.
  client.on('error', () => {});
  try {
    await client.connect();
    return (await client.info('server')).includes(`process_id:${pid}\r`);
  } finally {
    client.destroy();
  }
}
