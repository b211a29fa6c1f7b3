import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { manualClock } from '@salesmesh/chassis/clock';
import { createLog } from '@salesmesh/chassis/log';
import { cardShelf } from '../../test/fixtures/card-shelf.ts';
import { syntheticCards } from '../../test/fixtures/synthetic-cards.ts';
import type { StoredCard } from '../card/card.ts';
import { indexedText } from '../ranking/card-facts.ts';
import { CardIndex } from '../ranking/card-index.ts';
import { rankCards } from '../ranking/rank-cards.ts';
import { buildSegment } from '../ranking/segment.ts';
import { type BuildIndex, buildIndex } from './build-index.ts';
import { TenantIndex } from './tenant-index.ts';
import { tenantIndexes } from './tenant-indexes.ts';

const NOW = new Date('2026-03-01T00:00:00Z');
const log = createLog({ service: 'knowledge', level: 'silent' });
const never = new AbortController().signal;
const fail = (error: unknown) => {
  throw error;
};

function find(index: CardIndex, text: string): string[] {
  const viewer = { roles: [], units: [], isAll: true };
  const query = { text, scene: {}, viewer, nowMs: NOW.getTime(), limit: 10, isFilledUp: false };
  return rankCards(index, query).map(({ id }) => id);
}

function changedTo(card: StoredCard, title: string): StoredCard {
  return { ...card, version: card.version + 1, content: { ...card.content, title } };
}

/** Builds at once, but hands the index out only when told. */
function heldBuild() {
  const waiting: (() => void)[] = [];
  const build: BuildIndex = async (batches) => {
    const cards = [];
    for await (const batch of batches) cards.push(...batch);
    const built = new CardIndex(
      buildSegment(cards.map(indexedText)),
      cards.map(({ facts }) => facts),
    );
    const { promise, resolve } = Promise.withResolvers<void>();
    waiting.push(resolve);
    await promise;
    return built;
  };
  return { build, waiting };
}

async function turns(): Promise<void> {
  for (let turn = 0; turn < 50; turn++) await new Promise((resolve) => setImmediate(resolve));
}

describe('the index of a tenant', () => {
  test('takes a change over while a build runs, before and after it is swapped', async () => {
    const cards = syntheticCards(10, 40);
    const [first] = cards as [StoredCard];
    const shelf = cardShelf(cards);
    const { build, waiting } = heldBuild();
    const tenant = new TenantIndex({ cards: shelf.source, build, clock: manualClock(NOW), onFailure: fail });
    const starting = tenant.refresh([]);
    await turns();
    shelf.put(changedTo(first, 'during build alpha'));
    const told = tenant.refresh([first._id]);
    waiting.shift()?.();
    await Promise.all([starting, told]);
    assert.deepEqual(find(tenant.index as CardIndex, 'alpha'), [first._id]);
  });

  test('answers searches from the old index until the new one is there', async () => {
    const cards = syntheticCards(3_000, 30);
    const shelf = cardShelf(cards.slice(0, 600));
    const { build, waiting } = heldBuild();
    const tenant = new TenantIndex({ cards: shelf.source, build, clock: manualClock(NOW), onFailure: fail });
    const starting = tenant.refresh([]);
    await turns();
    waiting.shift()?.();
    await starting;
    const marked = cards.slice(600).map((card) => changedTo(card, `many ${card._id}`));
    for (const card of marked) shelf.put(card);
    const many = tenant.refresh(marked.map(({ _id }) => _id));
    await turns();
    assert.equal(tenant.index?.cardCount, 600);
    assert.deepEqual(find(tenant.index as CardIndex, 'many'), []);
    waiting.shift()?.();
    await many;
    assert.equal(tenant.index?.cardCount, 3_000);
    assert.equal(find(tenant.index as CardIndex, 'many').length, 10);
    await tenant.idle();
  });

  test('is built anew beside the searches once many small changes came one by one', async () => {
    const cards = syntheticCards(80, 30);
    const shelf = cardShelf(cards);
    const tenant = new TenantIndex({
      cards: shelf.source,
      build: buildIndex,
      clock: manualClock(NOW),
      onFailure: fail,
    });
    await tenant.refresh([]);
    for (const card of cards) {
      shelf.put(changedTo(card, `single ${card._id}`));
      await tenant.refresh([card._id]);
      assert.equal(find(tenant.index as CardIndex, card._id)[0], card._id);
    }
    await tenant.idle();
    assert.equal(tenant.index?.cardCount, 80);
    assert.equal(tenant.index?.isScattered, false);
  });

  test('keeps a change that could not be read, for the next time', async () => {
    const cards = syntheticCards(3, 30);
    const [first] = cards as [StoredCard];
    const shelf = cardShelf(cards);
    let isAway = false;
    const away = new Error('away');
    const source = {
      ...shelf.source,
      loadMany: async (ids: readonly string[]) => (isAway ? Promise.reject(away) : shelf.source.loadMany(ids)),
    };
    const tenant = new TenantIndex({ cards: source, build: buildIndex, clock: manualClock(NOW), onFailure: fail });
    await tenant.refresh([]);
    shelf.put(changedTo(first, 'omega'));
    isAway = true;
    await assert.rejects(tenant.refresh([first._id]), away);
    isAway = false;
    await tenant.refresh([]);
    assert.deepEqual(find(tenant.index as CardIndex, 'omega'), [first._id]);
  });
});

test('indexes beyond the memory go, the longest unused first, and are built again when asked for', async () => {
  const shelf = cardShelf(syntheticCards(50, 100));
  await using indexes = tenantIndexes({
    ...{ cards: shelf.source, build: buildIndex, clock: manualClock(NOW), log },
    mostBytes: 2.5 * (await oneIndexBytes(shelf.source)),
  });
  for (const tenant of ['a', 'b']) await indexes.ready(tenant, never);
  await indexes.ready('a', never);
  await indexes.ready('c', never);
  assert.deepEqual(indexes.held(), ['a', 'c']);
  assert.equal((await indexes.ready('b', never)).cardCount, 50);
  assert.deepEqual(indexes.held(), ['c', 'b']);
});

async function oneIndexBytes(cards: ReturnType<typeof cardShelf>['source']): Promise<number> {
  const tenant = new TenantIndex({ cards, build: buildIndex, clock: manualClock(NOW), onFailure: fail });
  await tenant.refresh([]);
  return tenant.bytes;
}

test('a caller who waits no longer gets UNAVAILABLE; the build goes on for the others', async () => {
  const { build, waiting } = heldBuild();
  const { source } = cardShelf(syntheticCards(3, 30));
  await using indexes = tenantIndexes({ cards: source, build, clock: manualClock(NOW), log, mostBytes: 1e9 });
  const impatient = new AbortController();
  const refused = assert.rejects(indexes.ready('a', impatient.signal), { code: 'knowledge.index_building' });
  await turns();
  impatient.abort();
  await refused;
  const patient = indexes.ready('a', never);
  waiting.shift()?.();
  assert.equal((await patient).cardCount, 3);
});
