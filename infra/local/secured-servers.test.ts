import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { createServer, connect as tlsConnect } from 'node:tls';
import { AckPolicy, jetstream, jetstreamManager } from '@nats-io/jetstream';
import { connect, type NatsConnection } from '@nats-io/transport-node';
import { mongo } from 'mongoose';
import { createClient } from 'redis';
import { runFolder } from './project-folders.ts';
import { provideSecrets, type Secrets } from './secrets/secrets.ts';
import {
  natsLogin,
  serviceMongoUrl,
  serviceRedisUrl,
  startSecuredMongo,
  startSecuredNats,
  startSecuredRedis,
} from './secured-servers.ts';
import type { ServiceName } from './service-names.ts';

let folder: string;
let secrets: Secrets;

before(async () => {
  await mkdir(runFolder, { recursive: true });
  folder = await mkdtemp(`${runFolder}/test-`);
  secrets = await provideSecrets(`${folder}/secrets`);
});
after(() => rm(folder, { recursive: true, force: true }));

describe('secrets', () => {
  it('are readable by their owner only and stay the same when provided again', async () => {
    const again = await provideSecrets(`${folder}/secrets`);

    assert.equal(again.services.leads.mongo.text, secrets.services.leads.mongo.text);
    assert.equal(again.ledgerVerifierKeys.text, secrets.ledgerVerifierKeys.text);
    const files = await readdir(`${folder}/secrets`, { recursive: true, withFileTypes: true });
    for (const file of files.filter((entry) => entry.isFile())) {
      const { mode } = await stat(`${file.parentPath}/${file.name}`);
      assert.equal(mode & 0o777, 0o600, file.name);
    }
  });

  it('let two services recognise each other over mutual TLS, and nobody without a certificate', async () => {
    const read = async (name: ServiceName) => {
      const { tls } = secrets.services[name];
      const [ca, cert, key] = await Promise.all([readFile(tls.caFile), readFile(tls.certFile), readFile(tls.keyFile)]);
      return { ca, cert, key };
    };
    const server = createServer({ ...(await read('compliance')), requestCert: true, rejectUnauthorized: true });
    server.on('secureConnection', (socket) => socket.end(socket.getPeerCertificate().subject?.CN?.toString() ?? ''));
    server.on('tlsClientError', () => {});
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const { port } = server.address() as { port: number };

    const known = tlsConnect({ ...(await read('egress')), host: '127.0.0.1', port });
    assert.equal(String((await once(known, 'data'))[0]), 'egress');
    assert.equal(known.authorized, true);
    const unknown = tlsConnect({ ca: await readFile(secrets.services.leads.tls.caFile), host: '127.0.0.1', port });
    await assert.rejects(once(unknown, 'data'), { code: 'ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED' });

    server.close();
  });
});

describe('MongoDB', () => {
  it('lets a service into its own database only, also after a restart on another port', async () => {
    const first = await startSecuredMongo({ folder, secrets });
    await first.stop();
    const server = await startSecuredMongo({ folder, secrets });
    await using client = await new mongo.MongoClient(serviceMongoUrl(server, secrets, 'leads')).connect();

    await client.db('leads').collection('things').createIndex({ tenant: 1 });
    const { insertedCount } = await client
      .db('leads')
      .collection('things')
      .insertMany([{ tenant: 'acme' }]);

    assert.equal(insertedCount, 1);
    await assert.rejects(client.db('compliance').collection('things').findOne({}), { codeName: 'Unauthorized' });
    await assert.rejects(client.db('egress').collection('things').insertOne({}), { codeName: 'Unauthorized' });
    const anonymous = new mongo.MongoClient(server.url);
    await assert.rejects(anonymous.db('leads').collection('things').findOne({}), { codeName: 'Unauthorized' });
    await anonymous.close();
    await server.stop();
  });
});

describe('Redis', () => {
  it('lets a service use keys but not empty the server, and no stranger in', async () => {
    const server = await startSecuredRedis({ folder, secrets });
    const client = await createClient({ url: serviceRedisUrl(server, secrets, 'gateway') }).connect();

    assert.equal(await client.incr('limit'), 1);
    await assert.rejects(client.flushAll(), /NOPERM/);
    const stranger = createClient({ url: server.url, socket: { reconnectStrategy: false } }).on('error', () => {});
    await assert.rejects(stranger.connect(), /NOAUTH/);

    await client.close();
    await server.stop();
  });
});

describe('NATS', () => {
  it('lets a service publish its own events in a batch and another consume them, and nothing beyond', async () => {
    const server = await startSecuredNats({ folder, secrets });
    const join = (name: ServiceName) => connect({ servers: server.url, ...natsLogin(secrets, name) });
    const [leads, compliance] = await Promise.all([join('leads'), join('compliance')]);
    const leadsAdmin = await jetstreamManager(leads);
    await leadsAdmin.streams.add({ name: 'LEADS', subjects: ['salesmesh.leads.v1.>'], allow_atomic: true });

    const batch = await jetstream(leads).startBatch('salesmesh.leads.v1.LeadScored.acme.1', 'one');
    await batch.commit('salesmesh.leads.v1.LeadScored.acme.2', 'two');
    assert.deepEqual(await consume(compliance, 'LEADS', 2), ['one', 'two']);

    await assert.rejects(jetstream(compliance).publish('salesmesh.leads.v1.LeadScored.acme.1', 'forged'), isRefused);
    await assert.rejects(consume(leads, 'EGRESS', 1), isRefused);
    const complianceAdmin = await jetstreamManager(compliance);
    await assert.rejects(complianceAdmin.streams.purge('LEADS'), isRefused);
    await assert.rejects(leadsAdmin.streams.add({ name: 'OTHER', subjects: ['other.>'] }), isRefused);
    assert.equal((await leadsAdmin.streams.info('LEADS')).state.messages, 2);
    await assert.rejects(connect({ servers: server.url, reconnect: false }), { name: 'AuthorizationError' });

    await Promise.all([leads.close(), compliance.close()]);
    await server.stop();
  });
});

const isRefused = (error: Error): boolean => /permissions violation/i.test(`${error.message} ${String(error.cause)}`);

async function consume(connection: NatsConnection, stream: string, count: number): Promise<string[]> {
  const admin = await jetstreamManager(connection);
  await admin.consumers.add(stream, { durable_name: 'reader', ack_policy: AckPolicy.Explicit });
  const consumer = await jetstream(connection).consumers.get(stream, 'reader');
  const texts: string[] = [];
  for await (const message of await consumer.fetch({ max_messages: count, expires: 2_000 })) {
    texts.push(message.string());
    await message.ackAck();
  }
  assert.equal((await consumer.info()).num_ack_pending, 0);
  return texts;
}
