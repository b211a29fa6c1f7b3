/**
 * `make -s eval-search SQUAD=f.json[.gz]`: passages of a file in SQuAD form become cards, its questions queries. Each
 * question has one right passage, its own, so the ideal gain is 1. One JSON line on stdout.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import type { TextedCard } from '../ranking/card-facts.ts';
import type { CardIndex } from '../ranking/card-index.ts';
import { rankCards } from '../ranking/rank-cards.ts';
import { buildIndex } from '../tenant-index/build-index.ts';

const squad = z.object({
  data: z.array(
    z.object({
      paragraphs: z.array(z.object({ context: z.string(), qas: z.array(z.object({ question: z.string() })) })),
    }),
  ),
});

const RANKS = 10;
const CARDS_AT_ONCE = 500;
const everybody = { roles: [], units: [] };
const nobody = { roles: [], units: [], isAll: false };
const anywhere = { industries: [], stages: [], channels: [], countries: [], purposes: [], products: [] };

function readSquad(file: string) {
  const bytes = readFileSync(file);
  const { data } = squad.parse(JSON.parse((file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString()));
  const paragraphs = data.flatMap((article) => article.paragraphs);
  const passages = paragraphs.map(({ context }) => context);
  const queries = paragraphs.flatMap(({ qas }, at) =>
    qas.map(({ question }) => ({ text: question, right: String(at) })),
  );
  return { passages, queries };
}

async function* batches(passages: readonly string[]): AsyncGenerator<TextedCard[]> {
  for (let from = 0; from < passages.length; from += CARDS_AT_ONCE) {
    yield passages.slice(from, from + CARDS_AT_ONCE).map((body, at) => {
      const bounds = { validFromMs: Number.NEGATIVE_INFINITY, validUntilMs: Number.POSITIVE_INFINITY, reviewedMs: 0 };
      const id = String(from + at);
      return {
        body,
        facts: { id, version: 1, title: '', language: 'zh', scene: anywhere, visibility: everybody, ...bounds },
      };
    });
  }
}

function ask(index: CardIndex, text: string): string[] {
  const query = { text, scene: {}, viewer: nobody, nowMs: 0, limit: RANKS, isFilledUp: false };
  return rankCards(index, query).map(({ id }) => id);
}

function quantile(sorted: readonly number[], share01: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share01))] ?? 0;
}

const { positionals } = parseArgs({ allowPositionals: true });
const [file = ''] = positionals;
if (file === '') {
  process.stderr.write('usage: make -s eval-search SQUAD=f.json[.gz]\n');
  process.exit(2);
}
const { passages, queries } = readSquad(file);
const startedMs = performance.now();
const index = await buildIndex(batches(passages));
const buildMs = performance.now() - startedMs;
const times: number[] = [];
let gain = 0;
let found = 0;
for (const { text, right } of queries) {
  const from = performance.now();
  const rank = ask(index, text).indexOf(right);
  times.push(performance.now() - from);
  gain += rank < 0 ? 0 : 1 / Math.log2(rank + 2);
  found += rank < 0 ? 0 : 1;
}
times.sort((left, right) => left - right);
const round = (value: number, digits: number) => Number(value.toFixed(digits));
const result = {
  passages: passages.length,
  queries: queries.length,
  ndcg10: round(gain / queries.length, 4),
  recall10: round(found / queries.length, 4),
  p50_ms: round(quantile(times, 0.5), 3),
  p99_ms: round(quantile(times, 0.99), 3),
  build_s: round(buildMs / 1_000, 3),
};
process.stdout.write(`${JSON.stringify(result)}\n`);
