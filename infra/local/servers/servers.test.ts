import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, stat } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { jetstream, jetstreamManager } from '@nats-io/jetstream';
import { connect } from '@nats-io/transport-node';
import { mongo } from 'mongoose';
import { createClient } from 'redis';
import { projectFolder, runFolder } from '../project-folders.ts';
import { environmentWith } from '../settings.ts';
import { startMongo } from './mongo.ts';
import { startNats } from './nats.ts';
import { startRedis } from './redis.ts';

const run = promisify(execFile);
let folder: string;

before(async () => {
  await mkdir(runFolder, { recursive: true });
  folder = await mkdtemp(`${runFolder}/test-`);
});
after(() => rm(folder, { recursive: true, force: true }));

describe('startMongo', () => {
  it('keeps what was acknowledged through a kill and a start on another port', async () => {
    const options = { folder: `${folder}/mongo` };
    const first = await startMongo(options);
    await using client = await new mongo.MongoClient(first.url).connect();
    await client
      .db('t')
      .collection<{ _id: string }>('c')
      .insertOne({ _id: 'kept' }, { writeConcern: { w: 'majority', j: true } });
    await first.kill9();

    const second = await startMongo(options);
    await using again = await new mongo.MongoClient(second.url).connect();
    const found = await again.db('t').collection<{ _id: string }>('c').findOne({ _id: 'kept' });
    await second.stop();

    assert.notEqual(second.port, first.port);
    assert.deepEqual(found, { _id: 'kept' });
  });
});

describe('startNats', () => {
  it('takes an atomic batch and keeps it through a kill', async () => {
    const options = { folder: `${folder}/nats` };
    const first = await startNats(options);
    const connection = await connect({ servers: first.url });
    await (await jetstreamManager(connection)).streams.add({ name: 's', subjects: ['s.>'], allow_atomic: true });
    const batch = await jetstream(connection).startBatch('s.1', 'one');
    await batch.commit('s.2', 'two');
    await connection.close();
    await first.kill9();

    const second = await startNats({ ...options, port: first.port });
    const again = await connect({ servers: second.url });
    const stream = await (await jetstreamManager(again)).streams.info('s');
    await again.close();
    await second.stop();

    assert.equal(stream.state.messages, 2);
  });
});

describe('startRedis', () => {
  it('answers and removes its temporary folder when it stops', async () => {
    const options = { folder: `${folder}/redis`, isTemporary: true };
    const server = await startRedis(options);
    const client = await createClient({ url: server.url }).connect();
    await client.set('k', 'v');
    assert.equal(await client.get('k'), 'v');
    await client.close();

    await server.stop();

    await assert.rejects(stat(options.folder), { code: 'ENOENT' });
  });

  it('refuses a port that is taken', async () => {
    const server = await startRedis({ folder: `${folder}/first` });
    const options = { folder: `${folder}/second`, isTemporary: true, port: server.port };

    await assert.rejects(startRedis(options), /port \d+ on 127\.0\.0\.1 cannot be used: EADDRINUSE/);

    await server.stop();
  });
});

describe('a server whose caller is killed', () => {
  it('ends too and its temporary folder goes', async () => {
    const temporary = `${folder}/orphan`;
    const program = `
      import { startRedis } from ${JSON.stringify(`${projectFolder}/infra/local/servers/redis.ts`)};
      const server = await startRedis({ folder: ${JSON.stringify(temporary)}, isTemporary: true });
      console.log(server.url);
      setInterval(() => {}, 1000);`;
    const caller = spawn(process.execPath, ['--input-type=module', '--eval', program], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [printed] = await once(caller.stdout, 'data');
    const url = String(printed).trim();

    caller.kill('SIGKILL');

    await eventually(() => assert.rejects(stat(temporary), { code: 'ENOENT' }));
    const client = createClient({ url, socket: { reconnectStrategy: false } });
    client.on('error', () => {});
    await assert.rejects(client.connect(), { code: 'ECONNREFUSED' });
  });
});

describe('with-servers', () => {
  it('gives the command addresses that answer, none of a shared NATS, and ends with its status', async () => {
    const program = `
      import { mongo } from 'mongoose';
      const client = await new mongo.MongoClient(process.env.MONGO_URL).connect();
      const { isWritablePrimary } = await client.db('admin').command({ hello: 1 });
      console.log(isWritablePrimary, process.env.REDIS_URL, JSON.stringify(process.env.NATS_URL));
      process.exit(7);`;
    const args = ['infra/local/with-servers.ts', '--', process.execPath, '--input-type=module', '--eval', program];
    // The servers of the test run itself must not be found in the environment, or nothing would be started.
    const env = environmentWith({ MONGO_URL: '', NATS_URL: '', REDIS_URL: '' });

    const failure = await run(process.execPath, args, { cwd: projectFolder, env }).catch((error) => error);

    assert.equal(failure.code, 7);
    assert.match(failure.stdout, /^true redis:\/\/127\.0\.0\.1:\d+ ""\n$/);
  });
});

async function eventually(check: () => Promise<void>): Promise<void> {
  const deadlineAtMs = performance.now() + 5_000;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (performance.now() > deadlineAtMs) throw error;
    }
  }
}
