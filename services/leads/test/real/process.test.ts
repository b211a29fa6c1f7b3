import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, before, test } from 'node:test';
import { mongo } from 'mongoose';
import { importFile, peopleFile, peopleMapping } from '../fixtures/import-file.ts';
import { startLeadsProcess } from '../fixtures/leads-process.ts';
import { as, eventually, leadsServers } from '../fixtures/leads-service.ts';

let servers: Awaited<ReturnType<typeof leadsServers>>;
let client: mongo.MongoClient;
let mongoUrl: string;
const sealKey = randomBytes(32).toString('hex');
const header = { mapping: 'people', source: 'crm' };
const operator = <T>(fn: () => T) => as('operator', fn);

before(async () => {
  servers = await leadsServers();
  const url = new URL(servers.mongoUrl);
  url.pathname = '/leads-process';
  mongoUrl = url.href;
  client = await new mongo.MongoClient(mongoUrl).connect();
});
after(async () => {
  await client.close();
  await servers[Symbol.asyncDispose]();
});

test('a kill in the middle of an import loses nothing that was acknowledged, and the next import completes it', async () => {
  const rows = Array.from({ length: 4_000 }, (_, at) => ({ id: `k${at}`, email: `k${at}@example.com`, country: 'DE' }));
  const file = Buffer.from(peopleFile(rows));
  const first = await startLeadsProcess({ mongoUrl, natsUrl: servers.natsUrl, sealKey });
  await operator(() => first.intake.putMapping({ request_id: 'm', mapping: peopleMapping }));
  const acknowledged: string[] = [];
  const importing = operator(async () => {
    const call = first.intake.importLeads();
    await call.send({ header: { ...header, import_id: 'i' } });
    await call.send({ chunk: file });
    for await (const { rows: answered } of call) {
      acknowledged.push(...(answered?.rows ?? []).map(({ lead_id }) => lead_id ?? ''));
      if (acknowledged.length >= 1_000) break;
    }
  });
  await importing;
  assert.equal(await first.end('SIGKILL'), null);

  const second = await startLeadsProcess({ mongoUrl, natsUrl: servers.natsUrl, sealKey });
  const stored = await client
    .db()
    .collection('leads')
    .countDocuments({ _id: { $in: acknowledged as never[] } });
  assert.equal(stored, acknowledged.length);
  const again = await operator(() => importFile(second, header, file));
  assert.equal(again.summary.created + again.summary.duplicate, 4_000);
  assert.ok(again.summary.duplicate >= acknowledged.length);
  assert.equal(await client.db().collection('contacts').countDocuments({}), 4_000);
  assert.equal(await client.db().collection('raw_records').countDocuments({}), 4_000);
  await eventually('all events to be published', async () => {
    const pending = { 'outbox.id': { $exists: true } };
    const left = await Promise.all(
      ['leads', 'contacts'].map((name) => client.db().collection(name).countDocuments(pending)),
    );
    return left.every((count) => count === 0) ? true : undefined;
  });
  assert.equal(await second.end('SIGTERM'), 0);
});
