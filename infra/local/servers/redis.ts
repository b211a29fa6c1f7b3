import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { createClient } from 'redis';
import { findProgram } from './find-program.ts';
import { freePort } from './free-port.ts';
import { redisServer } from './pinned-packages.ts';
import { prepareFolder, type RunningServer, type ServerOptions, startServer } from './server.ts';

/** Who may use the server; without it anyone on the loopback interface may. */
type RedisAccess = {
  /** Of the user `operator`, who may do everything. */
  readonly operatorPassword: string;
  /** May use every key, because what is shared there is shared on purpose, but no command that stops or empties the server. */
  readonly users: readonly { readonly name: string; readonly password: string }[];
};

export type RedisOptions = ServerOptions & { readonly access?: RedisAccess };

/** Starts a Redis server that stores nothing on disk: what it holds may be lost at any time, by design. */
export async function startRedis(options: RedisOptions): Promise<RunningServer> {
  const command = await findProgram(redisServer);
  const port = await freePort(options.port);
  await prepareFolder(options.folder);
  const { access } = options;
  const aclFile = `${options.folder}/users.acl`;
  if (access) await writeFile(aclFile, accessList(access), { mode: 0o600 });
  const operator = access && { name: 'operator', password: access.operatorPassword };
  return startServer({
    name: 'redis-server',
    command,
    args: [
      ...['--port', String(port), '--bind', '127.0.0.1', '--dir', options.folder, '--save', ''],
      ...['--appendonly', 'no', '--maxmemory', '128mb', '--maxmemory-policy', 'volatile-ttl'],
      ...(access ? ['--aclfile', aclFile] : []),
    ],
    port,
    url: `redis://127.0.0.1:${port}`,
    options,
    isAnswering: (pid) => answers(operator ? redisUserUrl({ port }, operator) : `redis://127.0.0.1:${port}`, pid),
  });
}

/** The address for one user of a server that was started with access control. */
export function redisUserUrl(server: { port: number }, user: { name: string; password: string }): string {
  return `redis://${user.name}:${user.password}@127.0.0.1:${server.port}`;
}

function accessList(access: RedisAccess): string {
  const line = (name: string, password: string, commands: string) =>
    `user ${name} on #${createHash('sha256').update(password).digest('hex')} ~* &* ${commands}\n`;
  return [
    'user default off\n',
    line('operator', access.operatorPassword, '+@all'),
    ...access.users.map(({ name, password }) => line(name, password, '+@all -@admin -@dangerous +info')),
  ].join('');
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
