import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, test } from 'node:test';
import { systemClock } from '@salesmesh/chassis/clock';
import { runWith } from '@salesmesh/chassis/context';
import type { Holding, PersonAsked } from '@salesmesh/chassis/data-rights';
import { uuidv7Ids } from '@salesmesh/chassis/ids';
import { createLog } from '@salesmesh/chassis/log';
import { connectStore, type TenantModel } from '@salesmesh/chassis/store';
import { testServers } from '../../../../infra/local/test-servers.ts';
import { referencesHolding } from '../../../forecasting/src/data-rights/references-holding.ts';
import { referenceStoreMongo } from '../../../forecasting/src/reference/reference-store-mongo.ts';
import { cardModels } from '../../../knowledge/src/card/card-store-mongo.ts';
import { cardsHolding } from '../../../knowledge/src/data-rights/cards-holding-mongo.ts';
import type { StoredCase } from '../../../task-network/src/case/case.ts';
import { caseModel } from '../../../task-network/src/case/case-store-mongo.ts';
import { casesHolding } from '../../../task-network/src/data-rights/cases-holding-mongo.ts';
import { dossierHolding } from '../../src/data-rights/dossier-holding.ts';
import { deliveriesHolding } from '../../src/egress/data-rights/deliveries-holding-mongo.ts';
import { deliveryModel } from '../../src/egress/delivery/delivery-store-mongo.ts';
import { newPerson } from '../../src/person/person.ts';
import { personKey, personModel, personStoreMongo } from '../../src/person/person-store-mongo.ts';

const { mongoUrl, stop } = await testServers({ mongo: true });
after(stop);
const url = new URL(mongoUrl);
url.pathname = `/holdings-${randomUUID().slice(0, 8)}`;
const store = await connectStore({
  url: url.href,
  service: 'holdings',
  log: createLog({ service: 'x', level: 'silent' }),
});
after(() => store[Symbol.asyncDispose]());
const [deliveries, cases, cards] = [deliveryModel(store), caseModel(store), cardModels(store)];
const references = referenceStoreMongo(store);
const dossiers = personModel(store);
const people = personStoreMongo(dossiers);
await store.ensureIndexes();

const inTenant = <T>(tenant: string, fn: () => Promise<T>) =>
  runWith({ tenant, actor: { sub: '', roles: [], units: [] } }, fn);
const asked = (personId: string, ...found: [kind: string, id: string][]): PersonAsked => ({
  personId,
  references: found.map(([kind, id]) => ({ kind, id })),
});
const exported = (holding: Holding, person: PersonAsked) =>
  inTenant('t1', () => Array.fromAsync(holding.export(person)) as Promise<Record<string, unknown>[]>);
/** The same document for the person's tenant and for a stranger's. */
// biome-ignore lint/suspicious/noExplicitAny: documents of several services
async function insertInBoth(model: TenantModel<any>, document: object): Promise<void> {
  for (const tenant of ['t1', 't2']) {
    await inTenant(tenant, () => model.insertMany([{ ...document, _id: `${tenant}-${randomUUID()}`, version: 1 }]));
  }
}

const delivery = { automationId: 'a-1', channel: 'email', attempts: 1, claimedAt: new Date('2026-01-01T00:00:00Z') };

test('deliveries are found by their automations, go twice without harm, and wait while one is under way', async () => {
  const holding = deliveriesHolding(deliveries);
  const person = asked('c-1', ['automation', 'a-1'], ['lead', 'l-1']);
  await insertInBoth(deliveries, { ...delivery, state: 'delivered' });
  await insertInBoth(deliveries, { ...delivery, state: 'sending' });
  assert.deepEqual((await exported(holding, person)).map(({ state }) => state).toSorted(), ['delivered', 'sending']);
  const erase = () => inTenant('t1', () => holding.erase(person));
  await assert.rejects(erase(), { code: 'egress.deliveries_under_way', kind: 'UNAVAILABLE' });
  await inTenant('t1', () => deliveries.updateMany({ state: 'sending' }, { $set: { state: 'failed' } }));
  await erase();
  await erase();
  assert.equal(await inTenant('t1', () => holding.count(person)), 0);
  assert.equal(await inTenant('t2', () => holding.count(person)), 2);
});

test('a dossier of a release that counted messages in it is exported without them, and is erased', async () => {
  const holding = dossierHolding({
    ...{ people, clock: systemClock, ids: uuidv7Ids(systemClock), sends: async () => new Map() },
    ...{ tasks: { load: async () => undefined }, eraseAutomations: async () => {} },
  });
  const sends = [{ automationId: 'a-1', at: new Date('2026-01-01T00:00:00Z') }];
  const dossier = { ...newPerson('c-9'), _id: personKey('t1', 'c-9'), version: 1, sends };
  await inTenant('t1', () => dossiers.insertMany([dossier]));
  const [row] = await exported(holding, asked('c-9'));
  assert.deepEqual([row?.sends, row?.messages_counted], [undefined, []]);
  await inTenant('t1', () => holding.erase(asked('c-9')));
  assert.equal(await inTenant('t1', () => holding.count(asked('c-9'))), 0);
});

test('deliveries expire by the day they were claimed, those under way excepted', async () => {
  const { expiry } = deliveriesHolding(deliveries);
  await inTenant('t2', async () => {
    assert.equal(await expiry?.count(new Date('2026-01-01T00:00:00Z')), 0);
    assert.equal(await expiry?.count(new Date('2026-01-01T00:00:01Z')), 1);
    await expiry?.destroy(new Date('2026-01-01T00:00:01Z'), []);
    assert.equal(await deliveries.countDocuments({}), 1);
  });
});

test('cases lose every value that was filled in and keep their steps', async () => {
  const holding = casesHolding(cases);
  const person = asked('c-1', ['lead', 'l-1']);
  const task = { id: 'k-1', step: 'call', outcome: 'done', values: { notes: 'wants a call at home' } };
  const history = [{ at: '2026-01-01T00:00:00Z', step: 'call', visit: 1, what: 'completed', detail: 'Mr Wang' }];
  const open = {
    flow_id: 'f',
    state: 'open',
    subject: 'l-1',
    variables: { name: 'Wang' },
    heard: { x: { values: {} } },
  };
  await insertInBoth(cases, { ...open, tasks: [task], history, opened_at: '2026-01-01T00:00:00Z' });
  const [shown] = await exported(holding, person);
  assert.deepEqual(shown?.variables, { name: 'Wang' });
  await inTenant('t1', () => holding.erase(person));
  const [left] = (await inTenant('t1', () => cases.find({ subject: 'l-1' }))) as StoredCase[];
  assert.deepEqual([left?.variables, left?.heard, left?.version], [{}, {}, 2]);
  assert.deepEqual(left?.tasks, [{ id: 'k-1', step: 'call', outcome: 'done', values: {} }]);
  assert.deepEqual(left?.history, [{ at: '2026-01-01T00:00:00Z', step: 'call', visit: 1, what: 'completed' }]);
  const [stranger] = await inTenant('t2', () => cases.find({ subject: 'l-1' }));
  assert.deepEqual(stranger?.variables, { name: 'Wang' });
});

test('cases expire once they are done for long enough, and are not counted again', async () => {
  const { expiry } = casesHolding(cases);
  const done = { flow_id: 'f', state: 'done', subject: 'l-2', variables: { name: 'Li' }, tasks: [], history: [] };
  await insertInBoth(cases, { ...done, heard: {}, opened_at: '2026-01-01', finished_at: '2026-01-05T00:00:00.000Z' });
  await inTenant('t1', async () => {
    const before = new Date('2026-02-01T00:00:00Z');
    assert.equal(await expiry?.count(new Date('2026-01-05T00:00:00Z')), 0);
    assert.equal(await expiry?.count(before), 1);
    await expiry?.destroy(before, []);
    assert.equal(await expiry?.count(before), 0);
  });
});

test('cards stay, under nobody, in their past versions too', async () => {
  const holding = cardsHolding(cards);
  const person = asked('rep-1');
  const card = { state: 'active', content: { title: 'x' }, created_by: 'rep-1', updated_by: 'rep-2' };
  await insertInBoth(cards.cards, card);
  await insertInBoth(cards.past, { card_id: 'p', card_version: 1, card });
  assert.equal((await exported(holding, person)).length, 1);
  await inTenant('t1', () => holding.erase(person));
  const [left] = await inTenant('t1', () => cards.cards.find({}));
  assert.deepEqual([left?.created_by, left?.updated_by, left?.content], ['erased', 'rep-2', { title: 'x' }]);
  const [past] = await inTenant('t1', () => cards.past.find({}));
  assert.equal(past?.card.created_by, 'erased');
  assert.equal(await inTenant('t2', () => holding.count(person)), 1);
});

test('a seller of the CRM is found by the id there, and goes', async () => {
  const holding = referencesHolding(references);
  const person = asked('seller-1');
  const entry = { name: 'Wang' } as never;
  await inTenant('t1', () =>
    references.put('sellers', [{ id: 'seller-1', entry }], { asOf: '2026-01-01', currency: 'CNY' }),
  );
  assert.deepEqual(
    (await exported(holding, person)).map(({ name }) => name),
    ['Wang'],
  );
  await inTenant('t1', () => holding.erase(person));
  await inTenant('t1', () => holding.erase(person));
  assert.equal(await inTenant('t1', () => holding.count(person)), 0);
});
