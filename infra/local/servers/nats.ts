import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { connect } from '@nats-io/transport-node';
import type { NatsPermissions } from '../nats-permissions.ts';
import { findProgram } from './find-program.ts';
import { freePort } from './free-port.ts';
import { natsServer } from './pinned-packages.ts';
import { prepareFolder, type RunningServer, type ServerOptions, startServer } from './server.ts';

/** Who may use the server; without it anyone on the loopback interface may. */
type NatsAccess = {
  /** Of the user `operator`, who may do everything. */
  readonly operatorPassword: string;
  readonly users: readonly {
    readonly name: string;
    readonly password: string;
    readonly permissions: NatsPermissions;
  }[];
};

export type NatsOptions = ServerOptions & { readonly access?: NatsAccess };

/** Starts a NATS server with JetStream that flushes each message, or atomic batch, to the disk before it acknowledges. */
export async function startNats(options: NatsOptions): Promise<RunningServer> {
  const command = await findProgram(natsServer);
  const port = await freePort(options.port);
  await prepareFolder(options.folder);
  const configFile = `${options.folder}/nats-server.conf`;
  const serverName = `local-${randomUUID()}`;
  await writeFile(configFile, natsConfig(port, serverName, options), { mode: 0o600 });
  const url = `nats://127.0.0.1:${port}`;
  const login = options.access && { user: 'operator', pass: options.access.operatorPassword };
  return startServer({
    name: 'nats-server',
    command,
    args: ['--config', configFile],
    port,
    url,
    options,
    isAnswering: async () => {
      const connection = await connect({ servers: url, timeout: 500, reconnect: false, ...login });
      const name = connection.info?.server_name;
      await connection.close();
      return name === serverName;
    },
  });
}

const megabyte = 1024 * 1024;

/** The server's configuration language is a superset of JSON; its sizes are bytes unless they stand without quotes. */
function natsConfig(port: number, serverName: string, options: NatsOptions): string {
  const config = {
    listen: `127.0.0.1:${port}`,
    server_name: serverName,
    jetstream: {
      store_dir: `${options.folder}/data`,
      sync_interval: 'always',
      max_memory_store: 64 * megabyte,
      max_file_store: 8192 * megabyte,
    },
    ...(options.access && { authorization: { users: configuredUsers(options.access) } }),
  };
  return JSON.stringify(config, null, 2);
}

function configuredUsers(access: NatsAccess): object[] {
  return [
    { user: 'operator', password: access.operatorPassword },
    ...access.users.map(({ name, password, permissions }) => ({ user: name, password, permissions })),
  ];
}
