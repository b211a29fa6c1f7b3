import { parseArgs } from 'node:util';
import { foldText } from '../src/content/folded-text.ts';
import { phraseFinder } from '../src/screening/find-phrases.ts';
import { readExamples } from '../src/screening/read-judge.ts';
import { readScreeningLists, SCREENING_FOLDER } from '../src/screening/screening-lists.ts';
import { type ScreeningSample, screeningCorpus } from '../test/screening-corpus/corpus.ts';
import { type Answers, countAnswers } from '../test/screening-corpus/count-answers.ts';

/** As capability C13 asks. */
const PROMISED_ACCURACY01 = 0.987;
const BYTES_PER_KB = 1000;
const MESSAGES = 80;
const MESSAGE_LENGTH = 700;

const { values } = parseArgs({
  options: {
    passages: { type: 'string', default: '4000' },
    seed: { type: 'string', default: '20261122' },
    misses: { type: 'string', default: '40' },
  },
});

/** Each file apart. */
async function byHand(): Promise<[string, ScreeningSample[]][]> {
  return (await readExamples(SCREENING_FOLDER)).map(({ name, passages }) => [name, passages]);
}

const find = phraseFinder(await readScreeningLists());
const said = (text: string, kind: ScreeningSample['kind']) =>
  find(foldText(text), kind).map(({ rule, start, end }) => ({ rule: rule.name, start, end }));

function told({ wrong, ...answers }: Answers): Omit<Answers, 'wrong'> {
  for (const { sample, said: rules } of wrong.slice(0, Number(values.misses))) {
    process.stderr.write(
      `${sample.id} wanted ${sample.rules.join() || '-'} said ${rules.join() || '-'}: ${sample.text}\n`,
    );
  }
  return answers;
}

/** Of texts as long as messages are, after a round of them: programs that run for days are warm. */
function timePerKb(page: string): number {
  const messages = Array.from({ length: MESSAGES }, (_, at) =>
    page.slice(at * MESSAGE_LENGTH, (at + 1) * MESSAGE_LENGTH),
  );
  const kb = Buffer.byteLength(messages.join('')) / BYTES_PER_KB;
  for (const message of messages) find(foldText(message), 'contract');
  const startedMs = performance.now();
  for (const message of messages) find(foldText(message), 'contract');
  return (performance.now() - startedMs) / kb;
}

const generated = screeningCorpus(Number(values.seed), Number(values.passages));
const msPerKb = timePerKb(generated.map(({ text }) => text).join('\n'));
const counts = countAnswers(generated, said);
const handWritten = Object.fromEntries(
  (await byHand()).map(([name, samples]) => [name, told(countAnswers(samples, said))]),
);
const line = {
  ...{ name: 'screening', seed: Number(values.seed), msPerKb: Math.round(msPerKb * 1000) / 1000 },
  ...{ generated: told(counts), byHand: handWritten },
};
process.stdout.write(`${JSON.stringify(line)}\n`);
if (counts.accuracy01 < PROMISED_ACCURACY01) process.exitCode = 1;
