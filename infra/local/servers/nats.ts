import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { connect } from '@nats-io/transport-node';
import { findProgram } from './find-program.ts';
import { freePort } from './free-port.ts';
import { natsServer } from './pinned-packages.ts';
import { prepareFolder, type RunningServer, type ServerOptions, startServer } from './server.ts';

/** Starts a NATS server with JetStream that flushes each message, or atomic batch, to the disk before it acknowledges. */
export async function startNats(options: ServerOptions): Promise<RunningServer> {
  const command = await findProgram(natsServer);
  const port = await freePort(options.port);
  await prepareFolder(options.folder);
  const configFile = `${options.folder}/nats-server.conf`;
  const serverName = `local-${randomUUID()}`;
  await writeFile(configFile, natsConfig(port, serverName, `${options.folder}/data`), { mode: 0o600 });
  const url = `nats://127.0.0.1:${port}`;
  return startServer({
    name: 'nats-server',
    command,
    args: ['--config', configFile],
    port,
    url,
    options,
    isAnswering: async () => {
      const connection = await connect({ servers: url, timeout: 500, reconnect: false });
      const name = connection.info?.server_name;
      await connection.close();
      return name === serverName;
    },
  });
}

const megabyte = 1024 * 1024;

/** The server's configuration language is a superset of JSON; its sizes are bytes unless they stand without quotes. */
function natsConfig(port: number, serverName: string, storeFolder: string): string {
  const config = {
    listen: `127.0.0.1:${port}`,
    server_name: serverName,
    jetstream: {
      store_dir: storeFolder,
      sync_interval: 'always',
      max_memory_store: 64 * megabyte,
      max_file_store: 8192 * megabyte,
    },
  };
  return JSON.stringify(config, null, 2);
}
