import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { cardFile, importFile } from '../fixtures/card-file.ts';
import { startKnowledgeProcess } from '../fixtures/knowledge-process.ts';
import { as, eventually, knowledgeServers } from '../fixtures/knowledge-service.ts';

let servers: Awaited<ReturnType<typeof knowledgeServers>>;
let options: { mongoUrl: string; natsUrl: string };
const manager = <T>(fn: () => T) => as('sales_manager', fn);

before(async () => {
  servers = await knowledgeServers();
  const url = new URL(servers.mongoUrl);
  url.pathname = '/knowledge-process';
  options = { mongoUrl: url.href, natsUrl: servers.natsUrl };
});
after(() => servers[Symbol.asyncDispose]());

test('a kill in the middle of an import loses no card that was acknowledged; the next start finds them, the next import completes it', async () => {
  const count = 3_000;
  const file = cardFile(Array.from({ length: count }, (_, at) => ({ key: `k${at}`, title: `word${at} common` })));
  await using first = await startKnowledgeProcess(options);
  const acknowledged: string[] = [];
  await manager(async () => {
    const call = first.cards.importCards();
    await call.send({ header: { source: 'wiki', reviewed: true } });
    await call.send({ chunk: Buffer.from(file) });
    for await (const { rows } of call) {
      acknowledged.push(...(rows?.rows ?? []).map(({ card_id }) => card_id ?? ''));
      if (acknowledged.length >= 600) break;
    }
  });
  assert.equal(await first.end('SIGKILL'), null);

  await using second = await startKnowledgeProcess(options);
  for (const [at, id] of [...acknowledged.entries()].filter(([number]) => number % 100 === 0)) {
    const { cards } = await manager(() => second.search.searchCards({ query: `word${at}`, limit: 1 }));
    assert.equal(cards[0]?.card_id, id);
  }
  const again = await manager(() => importFile(second, { reviewed: true }, file));
  assert.equal(again.summary.created + again.summary.unchanged, count);
  assert.ok(again.summary.unchanged >= acknowledged.length);
  await eventually('the last card to be found', async () => {
    const { cards } = await manager(() => second.search.searchCards({ query: `word${count - 1}`, limit: 1 }));
    return cards.length > 0 ? true : undefined;
  });
  // Task-network has not declared its stream: the process waits for it and stops all the same.
  assert.equal(await second.end('SIGTERM'), 0);
});
