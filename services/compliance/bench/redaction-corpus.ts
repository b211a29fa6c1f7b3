/**
 * `node services/compliance/bench/redaction-corpus.ts [--texts 6000] [--seed 20261122] [--misses 40]`: recall and
 * precision of redaction over generated texts and, apart, over those written by hand, and how fast it reads. One JSON
 * line on stdout; the first misses on stderr. Ends non-zero when the recall of numbers is below what is promised.
 */
import { parseArgs } from 'node:util';
import { findPersonal } from '@salesmesh/chassis/personal-data';
import { corpus, type Sample } from '../test/redaction-corpus/corpus.ts';
import { type Counts, countHits } from '../test/redaction-corpus/count-hits.ts';
import { handWrittenTexts } from '../test/redaction-corpus/marked-text.ts';

const PROMISED_RECALL01 = 0.99;
const BYTES_PER_KB = 1000;

const { values } = parseArgs({
  options: {
    texts: { type: 'string', default: '6000' },
    seed: { type: 'string', default: '20261122' },
    misses: { type: 'string', default: '40' },
  },
});

function speed(samples: readonly Sample[]): number {
  const bytes = samples.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  const startedMs = performance.now();
  for (const { text } of samples) findPersonal(text);
  return Math.round(bytes / BYTES_PER_KB / ((performance.now() - startedMs) / 1000));
}

function told({ misses: _, ...counts }: Counts): Omit<Counts, 'misses'> {
  return counts;
}

const generated = corpus(Number(values.seed), Number(values.texts));
const byHand = await handWrittenTexts();
const counts = countHits(generated, findPersonal);
const handCounts = countHits(byHand, findPersonal);
for (const miss of [
  ...counts.misses.slice(0, Number(values.misses)),
  ...handCounts.misses.slice(0, Number(values.misses)),
]) {
  process.stderr.write(`${miss.isFalse ? 'false' : 'missed'} ${miss.kind} ${miss.id}: ${JSON.stringify(miss.text)}\n`);
}
const kbPerSecond = speed(generated);
process.stdout.write(
  `${JSON.stringify({ name: 'redact', seed: Number(values.seed), kbPerSecond, msPerKb: Math.round(1_000_000 / kbPerSecond) / 1000, generated: told(counts), byHand: told(handCounts) })}\n`,
);
if (counts.numbers.recall01 < PROMISED_RECALL01) process.exitCode = 1;
