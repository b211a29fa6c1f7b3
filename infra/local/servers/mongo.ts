import { setTimeout as delay } from 'node:timers/promises';
import { mongo } from 'mongoose';
import { findProgram } from './find-program.ts';
import { freePort } from './free-port.ts';
import { mongod } from './pinned-packages.ts';
import { prepareFolder, type RunningServer, type ServerOptions, startServer } from './server.ts';

/** Who may use the database server; without it anyone on the loopback interface may. */
type MongoAccess = {
  /** Base64 text known to the replica set's members only, in a file with mode 600. */
  readonly keyFile: string;
  /** Of the user `operator`, who may do everything. */
  readonly operatorPassword: string;
  /** Each may read and write the one database that bears its name, and nothing else. */
  readonly users: readonly { readonly name: string; readonly password: string }[];
};

export type MongoOptions = ServerOptions & {
  readonly access?: MongoAccess;
  /** Memory for what it reads often. Default 0.25, which is the least it takes. */
  readonly cacheGb?: number | undefined;
};

const LEAST_CACHE_GB = 0.25;

/** Starts a replica set of one member, which transactions and change streams need, and waits until it takes writes. */
export async function startMongo(options: MongoOptions): Promise<RunningServer> {
  const command = await findProgram(mongod);
  const port = await freePort(options.port);
  const dataFolder = await prepareFolder(`${options.folder}/data`);
  const host = `127.0.0.1:${port}`;
  return startServer({
    name: 'mongod',
    command,
    args: [
      ...['--replSet', 'rs0', '--dbpath', dataFolder, '--port', String(port), '--bind_ip', '127.0.0.1'],
      ...['--wiredTigerCacheSizeGB', String(options.cacheGb ?? LEAST_CACHE_GB), '--oplogSize', '128', '--nounixsocket'],
      // Its diagnostics cost disk writes each second and nobody reads them here.
      ...['--setParameter', 'diagnosticDataCollectionEnabled=false'],
      // Nobody else is there to take over, so there is nobody to wait for.
      ...['--setParameter', 'shutdownTimeoutMillisForSignaledShutdown=100'],
      // A process that is killed in the middle of a transaction leaves its locks behind; by default for a minute, in which
      // nobody can write what it was writing.
      ...['--setParameter', 'transactionLifetimeLimitSeconds=10'],
      ...(options.access ? ['--keyFile', options.access.keyFile] : []),
    ],
    port,
    url: `mongodb://${host}/?replicaSet=rs0`,
    options,
    isAnswering: () => withAdmin(host, undefined, async (admin) => (await admin.command({ hello: 1 })).ok === 1),
    prepare: () => prepareReplicaSet(host, options.access),
  });
}

/** The address for one user of a server that was started with access control. */
export function mongoUserUrl(server: { port: number }, user: { name: string; password: string }): string {
  return `mongodb://${user.name}:${user.password}@127.0.0.1:${server.port}/${user.name}?replicaSet=rs0`;
}

/** A client of its own for each use, because one whose first connection failed never tries again. */
async function withAdmin<T>(
  host: string,
  operatorPassword: string | undefined,
  use: (admin: mongo.Db) => Promise<T>,
): Promise<T> {
  const client = new mongo.MongoClient(`mongodb://${host}/?directConnection=true`, {
    serverSelectionTimeoutMS: 500,
    ...(operatorPassword !== undefined && { auth: { username: 'operator', password: operatorPassword } }),
  });
  try {
    return await use(client.db('admin'));
  } finally {
    await client.close();
  }
}

async function prepareReplicaSet(host: string, access: MongoAccess | undefined): Promise<void> {
  if (access === undefined) return withAdmin(host, undefined, (admin) => formReplicaSet(admin, host));
  const password = access.operatorPassword;
  await withAdmin(host, password, (admin) => formReplicaSet(admin, host)).catch(async (error) => {
    if (error.code !== ErrorCode.authenticationFailed) throw error;
    // Nobody exists yet: until the first user does, the server lets a local client form the set and create that user.
    await withAdmin(host, undefined, async (admin) => {
      await initiate(admin, host);
      await admin.command({ createUser: 'operator', pwd: password, roles: ['root'] });
    });
  });
  await withAdmin(host, password, async (admin) => {
    for (const user of access.users) await provideUser(admin, user);
  });
}

const ErrorCode = {
  authenticationFailed: 18,
  alreadyInitialized: 23,
  notYetInitialized: 94,
  userExists: 51003,
} as const;

async function formReplicaSet(admin: mongo.Db, host: string): Promise<void> {
  const stored = await unlessError(ErrorCode.notYetInitialized, admin.command({ replSetGetConfig: 1 }));
  if (stored === undefined) return initiate(admin, host);
  if (stored.config.members[0].host !== host) {
    // The data was last served from another port; the old address is gone for good, so no vote is needed.
    const config = { ...stored.config, version: stored.config.version + 1, members: [{ _id: 0, host }] };
    await admin.command({ replSetReconfig: config, force: true });
  }
  await waitForPrimary(admin, host);
}

async function initiate(admin: mongo.Db, host: string): Promise<void> {
  const config = { _id: 'rs0', members: [{ _id: 0, host }] };
  await unlessError(ErrorCode.alreadyInitialized, admin.command({ replSetInitiate: config }));
  await waitForPrimary(admin, host);
}

async function waitForPrimary(admin: mongo.Db, host: string): Promise<void> {
  const deadlineAtMs = performance.now() + 30_000;
  while (!(await admin.command({ hello: 1 })).isWritablePrimary) {
    if (performance.now() > deadlineAtMs) throw new Error(`mongod at ${host} did not become primary within 30 s`);
    await delay(25);
  }
}

async function provideUser(admin: mongo.Db, user: { name: string; password: string }): Promise<void> {
  const database = admin.client.db(user.name);
  const roles = [{ role: 'readWrite', db: user.name }];
  await unlessError(ErrorCode.userExists, database.command({ createUser: user.name, pwd: user.password, roles }));
}

async function unlessError<T>(code: number, attempt: Promise<T>): Promise<T | undefined> {
  try {
    return await attempt;
  } catch (error) {
    if ((error as { code?: number }).code === code) return undefined;
    throw error;
  }
}
