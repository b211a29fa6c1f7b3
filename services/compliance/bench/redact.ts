import { findPersonal, redactText } from '@salesmesh/chassis/personal-data';
import { type BenchRow, Better } from '../../../infra/bench/bench-row.ts';
import { median, rounds } from '../../../infra/bench/rounds.ts';
import { corpus } from '../test/redaction-corpus/corpus.ts';
import { type Counts, countHits } from '../test/redaction-corpus/count-hits.ts';
import { handWrittenTexts } from '../test/redaction-corpus/marked-text.ts';

const TEXTS = 6_000;
const SEED = 20_261_122;
const ROUNDS = 5;
/** As long as a mail: texts come neither line by line nor as books. */
const LINES_A_TEXT = 10;
const PROMISED_RECALL01 = 0.99;
const BYTES_PER_KB = 1_000;

/** Chinese and English texts full of what must go, on one core. Fails when it finds less than is promised. */
export const row: BenchRow = {
  name: 'redact',
  unit: 'kB/s',
  better: Better.more,
  measure: async ({ say }) => {
    const generated = corpus(SEED, TEXTS);
    const counts = {
      generated: countHits(generated, findPersonal),
      byHand: countHits(await handWrittenTexts(), findPersonal),
    };
    for (const [name, one] of Object.entries(counts)) {
      say(`${name}: ${told(one)}`);
      if (one.numbers.recall01 < PROMISED_RECALL01)
        throw new Error(`recall of numbers ${one.numbers.recall01} of ${name} texts`);
    }
    const texts = inTens(generated.map(({ text }) => text));
    const kilobytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / BYTES_PER_KB;
    const { ours } = await rounds(ROUNDS, { ours: async () => kilobytes / secondsOf(texts) });
    const perSecond = median(ours);
    return {
      ours: perSecond,
      p50Ms: 1_000 / perSecond,
      notes: [
        'p50_ms is for a kilobyte, in process, one core',
        `generated, seed ${SEED}: ${told(counts.generated)}`,
        `written by hand: ${told(counts.byHand)}`,
      ],
    };
  },
};

function told({ texts, numbers, words }: Counts): string {
  return `${texts} texts, numbers recall ${numbers.recall01} precision ${numbers.precision01}, names and addresses recall ${words.recall01} precision ${words.precision01}`;
}

function inTens(lines: readonly string[]): string[] {
  const count = Math.ceil(lines.length / LINES_A_TEXT);
  return Array.from({ length: count }, (_, at) => lines.slice(at * LINES_A_TEXT, (at + 1) * LINES_A_TEXT).join('\n'));
}

function secondsOf(texts: readonly string[]): number {
  const startedMs = performance.now();
  for (const text of texts) redactText(text);
  return (performance.now() - startedMs) / 1_000;
}
