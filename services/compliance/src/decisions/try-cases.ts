import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Decider } from './evaluate-packs.ts';
import { parseFacts } from './parse-facts.ts';

const tried = z.object({
  pack: z.string(),
  title: z.string(),
  given: z.looseObject({}),
  expect: z.object({
    outcome: z.string(),
    until: z.string().optional(),
    articles: z.array(z.string()).optional(),
    obligations: z.array(z.string()).optional(),
  }),
});
/** An officer's case with what it expects. */
export type ExpectedCase = z.output<typeof tried>;
export type CaseFault = {
  readonly pack: string;
  readonly title: string;
  readonly wanted: string;
  readonly got: string;
};

/** The cases that a bundle brings with it, one a line. */
export async function readExpectedCases(file: string): Promise<ExpectedCase[]> {
  const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line !== '');
  return lines.map((line) => tried.parse(JSON.parse(line)));
}

/** The cases that are decided otherwise than they expect. */
export function caseFaults(decider: Decider, cases: readonly ExpectedCase[]): CaseFault[] {
  return cases.flatMap(({ pack, title, given, expect }) => {
    const parsed = parseFacts(given);
    const wanted = sayWanted(expect);
    if ('error' in parsed) return [{ pack, title, wanted, got: parsed.error.message.en }];
    const { outcome, until, reasons, obligations } = decider.decide(parsed.facts);
    const articles = [...reasons, ...obligations].map(({ article }) => article);
    const types: string[] = obligations.map(({ type }) => type);
    const isMet =
      outcome === expect.outcome &&
      (until ?? undefined) === expect.until &&
      (expect.articles ?? []).every((article) => articles.includes(article)) &&
      (expect.obligations ?? []).every((type) => types.includes(type));
    const got = [outcome, until ?? '', ...new Set(articles), ...types].filter((word) => word !== '').join(' ');
    return isMet ? [] : [{ pack, title, wanted, got }];
  });
}

function sayWanted({ outcome, until = '', articles = [], obligations = [] }: ExpectedCase['expect']): string {
  return [outcome, until, ...articles, ...obligations].filter((word) => word !== '').join(' ');
}
