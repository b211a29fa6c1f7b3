import { readdir, readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { z } from 'zod';
import { type AllNegations, denialBefore } from './denial.ts';
import { alternatives, compilePhrase } from './phrase.ts';
import { type Passage, readPassages } from './read-passages.ts';
import { type SentenceJudge, trainJudge } from './sentence-judge.ts';
import { anonymizer, conceptFinder, type Reading } from './sentence-reading.ts';

const names = z.array(z.string().min(1)).min(1);
const conceptsSchema = z.strictObject({
  parties: z.strictObject({ zh: names, en: names }),
  concepts: z.record(z.string().regex(/^[a-z_]+$/), names),
  /** Rule → concepts. */
  about: z.record(z.string(), names),
  unless: z.record(z.string(), names),
});

type Language = { readonly negations: AllNegations };
type Taught = { readonly judge: SentenceJudge; readonly sources: readonly string[] };

/** The judge that the concepts and examples of the folder teach, and the texts of both. */
export async function readJudge(folder: string, language: Language): Promise<Taught> {
  const [{ reading, source }, examples] = await Promise.all([readReading(folder, language), readExamples(folder)]);
  const passages = examples.flatMap((file) => file.passages);
  const judge = await trainJudge(passages, reading);
  return { judge, sources: [source, ...passages.map(({ rules, text }) => `${rules.join()} ${text}`)] };
}

export async function readReading(
  folder: string,
  { negations }: Language,
): Promise<{ reading: Reading; source: string }> {
  const source = await readFile(`${folder}/concepts.yaml`, 'utf8');
  const { concepts: written, about, unless, parties } = conceptsSchema.parse(parse(source));
  const concepts = Object.entries(written).map(([name, phrases]) => ({
    name,
    phrases: phrases.map((phrase) => compilePhrase(phrase)),
  }));
  return {
    reading: {
      concepts: Object.keys(written),
      conceptsIn: conceptFinder(concepts, denialBefore(negations)),
      anonymous: anonymizer(partyOf(parties)),
      about: new Map(Object.entries(about)),
      unless: new Map(Object.entries(unless)),
    },
    source,
  };
}

/** Longer names first: 物业公司 before 公司. */
function partyOf({ zh, en }: { readonly zh: readonly string[]; readonly en: readonly string[] }): RegExp {
  const longestFirst = [...zh].toSorted((left, right) => right.length - left.length);
  return new RegExp(`${alternatives(longestFirst)}|(?<![a-z])(?:the )?(?:${alternatives(en)})(?![a-z'])`, 'g');
}

/** Every file of examples apart, so that what one hand wrote can be judged by what the others taught. */
export async function readExamples(folder: string): Promise<{ name: string; passages: Passage[] }[]> {
  const names = (await readdir(`${folder}/examples`)).filter((name) => name.endsWith('.txt')).toSorted();
  return Promise.all(
    names.map(async (name) => ({
      name,
      passages: readPassages(name, await readFile(`${folder}/examples/${name}`, 'utf8')),
    })),
  );
}
