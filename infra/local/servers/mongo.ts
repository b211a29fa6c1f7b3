import { setTimeout as delay } from 'node:timers/promises';
import { mongo } from 'mongoose';
import { findProgram } from './find-program.ts';
import { freePort } from './free-port.ts';
import { mongod } from './pinned-packages.ts';
import { prepareFolder, type RunningServer, type ServerOptions, startServer } from './server.ts';

/** Starts a replica set of one member, which transactions and change streams need, and waits until it takes writes. */
export async function startMongo(options: ServerOptions): Promise<RunningServer> {
  const command = await findProgram(mongod);
  const port = await freePort(options.port);
  const dataFolder = await prepareFolder(`${options.folder}/data`);
  const address = `mongodb://127.0.0.1:${port}/?directConnection=true`;
  return startServer({
    name: 'mongod',
    command,
    args: [
      ...['--replSet', 'rs0', '--dbpath', dataFolder, '--port', String(port), '--bind_ip', '127.0.0.1'],
      ...['--wiredTigerCacheSizeGB', '0.25', '--oplogSize', '128', '--nounixsocket'],
      // Its diagnostics cost disk writes each second and nobody reads them here.
      ...['--setParameter', 'diagnosticDataCollectionEnabled=false'],
    ],
    port,
    url: `mongodb://127.0.0.1:${port}/?replicaSet=rs0`,
    options,
    isAnswering: () => withAdmin(address, async (admin) => (await admin.command({ hello: 1 })).ok === 1),
    prepare: () => withAdmin(address, (admin) => becomePrimary(admin, `127.0.0.1:${port}`)),
  });
}

/** A client of its own for each use, because one whose first connection failed never tries again. */
async function withAdmin<T>(address: string, use: (admin: mongo.Db) => Promise<T>): Promise<T> {
  const client = new mongo.MongoClient(address, { serverSelectionTimeoutMS: 500 });
  try {
    return await use(client.db('admin'));
  } finally {
    await client.close();
  }
}

const notYetInitialized = 94;

async function becomePrimary(admin: mongo.Db, host: string): Promise<void> {
  const stored = await admin.command({ replSetGetConfig: 1 }).catch((error: { code?: number }) => {
    if (error.code === notYetInitialized) return undefined;
    throw error;
  });
  const members = [{ _id: 0, host }];
  if (stored === undefined) {
    await admin.command({ replSetInitiate: { _id: 'rs0', members } });
  } else if (stored.config.members[0].host !== host) {
    // The data was last served from another port; the old address is gone for good, so no vote is needed.
    const config = { ...stored.config, version: stored.config.version + 1, members };
    await admin.command({ replSetReconfig: config, force: true });
  }
  const deadlineAtMs = performance.now() + 30_000;
  while (!(await admin.command({ hello: 1 })).isWritablePrimary) {
    if (performance.now() > deadlineAtMs) throw new Error(`mongod at ${host} did not become primary within 30 s`);
    await delay(25);
  }
}
