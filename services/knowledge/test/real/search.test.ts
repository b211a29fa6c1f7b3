import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { connectBus } from '@salesmesh/chassis/bus';
import { manualClock, systemClock } from '@salesmesh/chassis/clock';
import { createLog } from '@salesmesh/chassis/log';
import { cardFile, content, importFile } from '../fixtures/card-file.ts';
import {
  as,
  eventually,
  type KnowledgeService,
  knowledgeServers,
  startKnowledgeService,
} from '../fixtures/knowledge-service.ts';

let servers: Awaited<ReturnType<typeof knowledgeServers>>;
let service: KnowledgeService;
let count = 0;
const request = () => {
  count += 1;
  return `r-${count}`;
};
const log = createLog({ service: 'task-network', level: 'silent' });

before(async () => {
  servers = await knowledgeServers();
  service = await startKnowledgeService(servers);
});
after(async () => {
  await service[Symbol.asyncDispose]();
  await servers[Symbol.asyncDispose]();
});

const vouched = (tenant: string, rows: readonly Record<string, unknown>[], by = service) =>
  as('sales_manager', () => importFile(by, { reviewed: true }, cardFile(rows)), { tenant });

async function titles(tenant: string, query: string, by = service): Promise<string[]> {
  const { cards } = await as('rep', () => by.search.searchCards({ query }), { tenant });
  return cards.map(({ title }) => title);
}

describe('a search', () => {
  test('finds reviewed cards of the own tenant that the caller may see, in the scene that is known', async () => {
    await vouched('s1', [
      { key: 'cn', title: '国内', scene: { countries: ['CN'] } },
      { key: 'de', title: 'DE', scene: { countries: ['DE'] } },
      { key: 'any', title: '任何' },
      { key: 'east', title: '东区', visibility: { units: ['east'] } },
      { key: 'past', title: '过期', valid_until: '2020-01-01T00:00:00Z' },
    ]);
    await as('rep', () => service.cards.createCard({ request_id: request(), content: { ...content, title: '草稿' } }), {
      tenant: 's1',
    });
    await vouched('s2', [{ key: 'other', title: '别人' }]);
    const ask = { query: '价格太高怎么办', scene: { country: 'CN' } };
    const { cards } = await as('rep', () => service.search.searchCards(ask), { tenant: 's1' });
    assert.deepEqual(
      cards.map(({ title }) => title),
      ['国内', '任何'],
    );
    assert.equal(cards[0]?.snippet, '客户说价格太高。\n先问预算，再谈总拥有成本。');
    assert.deepEqual(cards[0]?.reasons.map(({ kind, field, values }) => [kind, field, values.join()]).slice(0, 2), [
      ['terms', '', '价格太高'],
      ['scene', 'country', 'CN'],
    ]);
    const east = await as('rep', () => service.search.searchCards(ask), { tenant: 's1', units: ['east'] });
    assert.deepEqual(east.cards.map(({ title }) => title).toSorted(), ['东区', '任何', '国内']);
  });

  test('sees what was written within a second', async () => {
    await vouched('s3', [{ key: 'a', title: 'first' }]);
    assert.deepEqual(await titles('s3', '价格'), ['first']);
    const find = (title: string) => async () => ((await titles('s3', '价格')).includes(title) ? true : undefined);
    const { rows } = await vouched('s3', [{ key: 'b', title: 'second' }]);
    await eventually('the new card', find('second'), 1_000);
    await vouched('s3', [{ key: 'b', title: 'third' }]);
    await eventually('the changed card', find('third'), 1_000);
    assert.deepEqual((await titles('s3', '价格')).toSorted(), ['first', 'third']);
    const retire = { request_id: request(), card_id: rows[0]?.card_id ?? '', expected_version: 2 };
    await as('sales_manager', () => service.cards.retireCard(retire), { tenant: 's3' });
    const isGone = async () => ((await titles('s3', '价格')).length === 1 ? true : undefined);
    await eventually('the retired card to go', isGone, 1_000);
  });

  test('survives a restart: the index is built again from the store', async () => {
    await vouched('s4', [{ key: 'a', title: 'kept' }]);
    const again = await startKnowledgeService({ ...servers, database: service.database });
    await using _ = again;
    assert.deepEqual(await titles('s4', '价格', again), ['kept']);
  });

  test('finds changes of which no event told', async () => {
    const clock = manualClock(new Date());
    const other = await startKnowledgeService({ ...servers, database: service.database, isWatching: false, clock });
    await using _ = other;
    await vouched('s5', [{ key: 'a', title: 'first' }]);
    assert.deepEqual(await titles('s5', '价格', other), ['first']);
    await vouched('s5', [{ key: 'b', title: 'second' }]);
    assert.deepEqual(await titles('s5', '价格', other), ['first']);
    clock.advance(6_000);
    await eventually('the card', async () => ((await titles('s5', '价格', other)).length === 2 ? true : undefined));
  });

  test('with wrong fields is refused with their names', async () => {
    const wrong = { query: 'x'.repeat(1_001), limit: 51 };
    await assert.rejects(
      as('rep', () => service.search.searchCards(wrong), { tenant: 's1' }),
      (error: { code: string; fields: { field: string }[] }) => {
        assert.deepEqual(
          [error.code, error.fields.map(({ field }) => field)],
          ['knowledge.invalid_search', ['limit', 'query']],
        );
        return true;
      },
    );
  });
});

describe('suggestions', () => {
  test('come per item, in order, for whoever will see them', async () => {
    await vouched('g1', [
      { key: 'mail', title: '邮件', scene: { channels: ['email'] } },
      { key: 'rep', title: '内部', scene: { channels: ['email'] }, visibility: { roles: ['rep'] } },
      { key: 'call', title: '电话', scene: { channels: ['ai_call'] } },
    ]);
    const search = service.searchFor('task-network');
    const items = [
      { key: 't1', text: '', scene: { channel: 'email' }, limit: 3 },
      { key: 't2', text: 'nothing holds this', scene: { channel: 'email' }, limit: 3, viewer: { roles: ['rep'] } },
      { key: 't3', text: '价格', scene: { channel: 'ai_call' }, limit: 1 },
      { key: 't4', text: 'nothing holds this', limit: 3 },
    ];
    const answer = await as('sales_manager', () => search.suggestCards({ items }), { tenant: 'g1' });
    assert.deepEqual(
      answer.items.map(({ key, cards }) => [key, cards.map(({ title }) => title).toSorted()]),
      [
        ['t1', ['邮件']],
        ['t2', ['内部', '邮件']],
        ['t3', ['电话']],
        ['t4', []],
      ],
    );
  });

  test('are for services alone, and refused with wrong items', async () => {
    const items = [{ key: 't1', limit: 1 }];
    await assert.rejects(
      as('sales_manager', () => service.search.suggestCards({ items }), { tenant: 'g1' }),
      { code: 'chassis.permission_denied' },
    );
    const search = service.searchFor('task-network');
    const twice = [...items, { key: 't1', limit: 21 }];
    await assert.rejects(
      as('sales_manager', () => search.suggestCards({ items: twice }), { tenant: 'g1' }),
      (error: { fields: { field: string }[] }) => {
        assert.deepEqual(
          error.fields.map(({ field }) => field),
          ['items.1.key', 'items.1.limit'],
        );
        return true;
      },
    );
  });
});

describe('citations', () => {
  test('count each card version of a task once, however often the event comes', async () => {
    const tenant = 'c1';
    const { rows } = await vouched(tenant, [{ key: 'a' }, { key: 'b' }]);
    const [a = '', b = ''] = rows.map(({ card_id }) => card_id ?? '');
    await using bus = await connectBus({ url: servers.natsUrl, service: 'task-network', log, clock: systemClock });
    await service.readTasks(bus);
    const type = 'salesmesh.tasks.v1.CardsAttached';
    const told = (id: string, task: string, cards: { card_id: string; version: number }[]) => {
      const message = { case_id: `case-${task}`, task_id: task, cards, attached_at: '2026-01-01T00:00:00.000Z' };
      const payload = bus.codec.encode(type, message);
      return { ...{ id, type, tenant, aggregateId: `case-${task}` }, at: new Date(), payload, headers: {} };
    };
    await bus.publish([
      told('e1', 't1', [
        { card_id: a, version: 1 },
        { card_id: b, version: 1 },
      ]),
      told('e2', 't2', [{ card_id: a, version: 1 }]),
      // The same fact under another id, as after the window in which the bus knows repeated ids.
      told('e3', 't2', [{ card_id: a, version: 1 }]),
      told('e4', 't3', [{ card_id: a, version: 2 }]),
    ]);
    const summary = await eventually('the citations', async () => {
      const found = await as('sales_manager', () => service.cards.summariseCards({}), { tenant });
      return found.citations === 4 ? found : undefined;
    });
    assert.equal(summary.cited_cards, 2);
    const { citations } = await as('sales_manager', () => service.cards.getCard({ card_id: a }), { tenant });
    assert.deepEqual(
      citations.map((each) => ({ ...each })),
      [
        { version: 2, citations: 1 },
        { version: 1, citations: 2 },
      ],
    );
  });
});
