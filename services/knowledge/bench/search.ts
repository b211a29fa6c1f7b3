import { seededRandom } from '@salesmesh/chassis/random';
import MiniSearch from 'minisearch';
import { type BenchRow, Better } from '../../../infra/bench/bench-row.ts';
import { median, rounds } from '../../../infra/bench/rounds.ts';
import { type Quantiles, quantiles } from '../../../infra/demo/quantiles.ts';
import type { TextedCard } from '../src/ranking/card-facts.ts';
import { rankCards } from '../src/ranking/rank-cards.ts';
import { buildIndex } from '../src/tenant-index/build-index.ts';
import { syntheticCards } from '../test/fixtures/synthetic-cards.ts';

const CARDS = 10_000;
/** A third of what `index-cards.ts` takes: with longer ones the rival's index alone outlasts a quick row on a busy machine. */
const CARD_LENGTH = 150;
const QUERIES = 40;
const QUERY_LENGTH = 15;
const ROUNDS = 3;
const RANKS = 10;
const SEED = 7;
/** Both must bring the card whose words were asked for; below this one of the two is not searching. */
const FOUND_AT_LEAST01 = 0.95;

type Asked = { readonly text: string; readonly right: string };
type Search = (text: string) => readonly string[];

/** Ten best cards of 10,000 for words out of one of them. The rival gets the same texts, cut into pairs of characters for Chinese. */
export const row: BenchRow = {
  name: 'search',
  unit: 'queries/s',
  better: Better.more,
  rivalName: 'MiniSearch 7.2.0 with character bigrams',
  measure: async ({ say }) => {
    const texts = syntheticCards(CARDS, CARD_LENGTH).map(({ _id, content }) => ({
      id: _id,
      text: `${content.title}\n${content.problem}\n${content.solution}`,
    }));
    const asked = queriesOf(texts);
    const buildMs = { ours: performance.now(), rival: 0 };
    const ours = await ourSearch(texts);
    buildMs.ours = performance.now() - buildMs.ours;
    say(`${CARDS} cards indexed in ${buildMs.ours.toFixed(0)} ms`);
    buildMs.rival = performance.now();
    const rival = rivalSearch(texts);
    buildMs.rival = performance.now() - buildMs.rival;
    say(`by the rival in ${buildMs.rival.toFixed(0)} ms`);
    const found01 = { ours: shareFound(ours, asked), rival: shareFound(rival, asked) };
    if (Math.min(found01.ours, found01.rival) < FOUND_AT_LEAST01)
      throw new Error(`found only ${JSON.stringify(found01)}`);
    const timed = await rounds(ROUNDS, {
      ours: async () => timesOf(ours, asked),
      rival: async () => timesOf(rival, asked),
    });
    const [best, other] = [summary(timed.ours), summary(timed.rival)];
    return {
      ours: best.perSecond,
      rival: other.perSecond,
      p50Ms: best.median,
      p99Ms: best.p99,
      notes: [
        `${CARDS} synthetic Chinese cards of ${CARD_LENGTH} characters (short, for the sake of the rival's index), one core`,
        `right card among ${RANKS}: ours ${found01.ours}, rival ${found01.rival}`,
        `rival p50 ${other.median.toFixed(1)} ms, p99 ${other.p99.toFixed(1)} ms`,
        `index built in ${buildMs.ours.toFixed(0)} ms, the rival's in ${buildMs.rival.toFixed(0)} ms`,
      ],
    };
  },
};

function queriesOf(texts: readonly { id: string; text: string }[]): Asked[] {
  const random = seededRandom(SEED);
  return Array.from({ length: QUERIES }, () => {
    const { id, text } = texts[random.nextBelow(texts.length)] as (typeof texts)[number];
    const from = text.length - CARD_LENGTH + random.nextBelow(CARD_LENGTH - QUERY_LENGTH);
    return { text: text.slice(from, from + QUERY_LENGTH), right: id };
  });
}

async function ourSearch(texts: readonly { id: string; text: string }[]): Promise<Search> {
  const anywhere = { industries: [], stages: [], channels: [], countries: [], purposes: [], products: [] };
  const bounds = { validFromMs: Number.NEGATIVE_INFINITY, validUntilMs: Number.POSITIVE_INFINITY, reviewedMs: 0 };
  const visibility = { roles: [], units: [] };
  const facts = { version: 1, title: '', language: 'zh', scene: anywhere, visibility, ...bounds };
  async function* cards(): AsyncGenerator<TextedCard[]> {
    yield texts.map(({ id, text }) => ({ body: text, facts: { ...facts, id } }));
  }
  const index = await buildIndex(cards());
  const viewer = { roles: [], units: [], isAll: false };
  return (text) =>
    rankCards(index, { text, scene: {}, viewer, nowMs: 0, limit: RANKS, isFilledUp: false }).map(({ id }) => id);
}

function rivalSearch(texts: readonly { id: string; text: string }[]): Search {
  const index = new MiniSearch<{ id: string; text: string }>({ fields: ['text'], tokenize: bigrams });
  index.addAll(texts);
  return (text) =>
    index
      .search(text)
      .slice(0, RANKS)
      .map(({ id }) => id as string);
}

function bigrams(text: string): string[] {
  return Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2));
}

function shareFound(search: Search, asked: readonly Asked[]): number {
  return asked.filter(({ text, right }) => search(text).includes(right)).length / asked.length;
}

function timesOf(search: Search, asked: readonly Asked[]): number[] {
  return asked.map(({ text }) => {
    const fromMs = performance.now();
    search(text);
    return performance.now() - fromMs;
  });
}

function summary(timed: readonly number[][]): Quantiles & { perSecond: number } {
  const seconds = timed.map((times) => times.reduce((sum, ms) => sum + ms, 0) / 1_000);
  return { ...quantiles(timed.flat()), perSecond: QUERIES / median(seconds) };
}
