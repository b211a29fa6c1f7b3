import { phraseFilter } from './phrase-filter.ts';
import type { ScreeningRule } from './screening-lists.ts';

/** A place in a folded text, end exclusive. */
export type Span = { readonly from: number; readonly to: number };
/** Where a phrase stands, and what its "#" matched. */
export type Match = Span & { readonly numbers: readonly string[] };

/** What a pattern looks at beyond what it matches: a character before, the end of a word that denies after. */
const LOOK_AROUND = 24;

/** Of each rule the places where its phrases stand, phrase by phrase, whatever denies them. */
export function matchFinder(rules: readonly ScreeningRule[]): (text: string) => Map<ScreeningRule, Match[]> {
  const mayStand = phraseFilter(rules.flatMap((rule) => rule.phrases.map((phrase) => ({ ...phrase, rule }))));
  return (text) => {
    const found = new Map<ScreeningRule, Match[]>();
    for (const { phrase, from, to } of mayStand(text)) {
      const matches = matchesWithin(text, phrase.pattern, { from, to });
      if (matches.length > 0) found.getOrInsertComputed(phrase.rule, () => []).push(...matches);
    }
    return found;
  };
}

/** A regular expression is run over no more of a text than it may match in. */
function matchesWithin(text: string, pattern: RegExp, { from, to }: Span): Match[] {
  const start = Math.max(0, from - LOOK_AROUND);
  const matches = [...text.slice(start, to + LOOK_AROUND).matchAll(pattern)];
  return matches.map((match) => ({
    ...{ from: start + match.index, to: start + match.index + match[0].length },
    numbers: match.slice(1).filter((number) => number !== undefined),
  }));
}
