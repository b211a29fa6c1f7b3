/**
 * `node services/knowledge/bench/index-cards.ts [CARDS]`: builds the index of synthetic cards from memory, asks it one
 * query after another, and goes on asking while it is built anew. One JSON line on stdout.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { systemClock } from '@salesmesh/chassis/clock';
import { seededRandom } from '@salesmesh/chassis/random';
import { rankCards } from '../src/ranking/rank-cards.ts';
import { buildIndex } from '../src/tenant-index/build-index.ts';
import { TenantIndex } from '../src/tenant-index/tenant-index.ts';
import { cardShelf } from '../test/fixtures/card-shelf.ts';
import { syntheticCards, syntheticText } from '../test/fixtures/synthetic-cards.ts';

const QUERIES = 3_000;
const QUERY_LENGTH = 15;
const CARD_LENGTH = 450;

const count = Number(process.argv[2] ?? 10_000);
const cards = syntheticCards(count, CARD_LENGTH);
const shelf = cardShelf(cards);
const { next01 } = seededRandom(7);
const queries = Array.from({ length: QUERIES }, () => syntheticText(next01, QUERY_LENGTH));
const viewer = { roles: ['rep'], units: [], isAll: false };
const tenant = new TenantIndex({
  ...{ cards: shelf.source, build: buildIndex, clock: systemClock },
  onFailure: (error) => {
    throw error;
  },
});

function ask(text: string): number {
  const from = performance.now();
  if (tenant.index === undefined) throw new TypeError('there is no index');
  const scene = { country: 'CN', channel: 'email' };
  const query = { text, scene, viewer, nowMs: 0, limit: 10, isFilledUp: false };
  rankCards(tenant.index, { ...query, nowMs: Date.parse('2026-02-01T00:00:00Z') });
  return performance.now() - from;
}

function quantile(times: readonly number[], share01: number): number {
  const sorted = times.toSorted((left, right) => left - right);
  return Number((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share01))] ?? 0).toFixed(2));
}

const startedMs = performance.now();
await tenant.refresh([]);
const buildMs = performance.now() - startedMs;
const idle = queries.map(ask);
const askedMs = idle.reduce((sum, time) => sum + time, 0);

// Each asks for its turn like a call that comes in, so that a blocked thread shows as a slow answer.
const meanwhile: number[] = [];
let isBuilt = false;
const rebuilding = tenant.refresh(cards.map(({ _id }) => _id)).then(() => {
  isBuilt = true;
});
while (!isBuilt) {
  const from = performance.now();
  await nextTurn();
  ask(queries[meanwhile.length % QUERIES] ?? '');
  meanwhile.push(performance.now() - from);
}
await rebuilding;
const result = {
  cards: count,
  build_s: Number((buildMs / 1_000).toFixed(2)),
  mib: Number((tenant.bytes / 1_048_576).toFixed(1)),
  queries_s: Math.round(QUERIES / (askedMs / 1_000)),
  p50_ms: quantile(idle, 0.5),
  p99_ms: quantile(idle, 0.99),
  rebuilding_p50_ms: quantile(meanwhile, 0.5),
  rebuilding_p99_ms: quantile(meanwhile, 0.99),
  rebuilding_most_ms: quantile(meanwhile, 1),
};
process.stdout.write(`${JSON.stringify(result)}\n`);
