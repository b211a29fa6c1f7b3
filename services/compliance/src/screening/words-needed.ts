/**
 * A character of a phrase as a piece of its regular expression: written as it is, a sign of the grammar, or anything else;
 * and how many code units of a text it matches at most.
 */
export type PhrasePart = {
  readonly source: string;
  readonly most: number;
  readonly written?: string;
  readonly sign?: string;
};
/** Of each row one word at least must stand in a text, in the order of the rows. */
type Needs = readonly (readonly string[])[];
/** What was read of one alternative. */
type Reading = {
  readonly needs: Needs;
  /** Words of which one ends here. */
  readonly tails: readonly string[];
  /** Whether they are all of it. */
  readonly isOneWord: boolean;
  /** Most code units of a text that it matches. */
  readonly most: number;
};

/** Stands in a row before a word that only begins a word of the text. */
export const WORD_START = '\0';
const NOTHING: Reading = { needs: [], tails: [''], isOneWord: true, most: 0 };
const START: PhrasePart = { source: '', most: 0, written: WORD_START };
/** More would take longer to look for than the phrase. */
const MOST_TAILS = 64;

/** The words without which a phrase stands in no text, and how long it may be. What it may do without, and what is no plain word, is left out. */
export function wordsNeeded(
  parts: readonly PhrasePart[],
  beginsWord: boolean,
): { readonly needs: Needs; readonly most: number } {
  const { alternatives } = readAlternatives(beginsWord ? [START, ...parts] : parts, 0);
  const [only, ...others] = alternatives;
  const needs = only !== undefined && others.length === 0 ? closed(only).needs : oneOf(alternatives);
  const telling = needs.filter((row) => row.every(isTelling));
  return { needs: telling.length > 0 ? telling : needs, most: longestOf(alternatives) };
}

/** A sign or a word like "in" is in most texts: to meet it costs more time than it saves, where something else is needed too. */
function isTelling(word: string): boolean {
  return /[\u3400-\u9fff%]|[a-z]{2}/.test(word);
}

/** Up to the bracket that closes the group, or the end. */
function readAlternatives(parts: readonly PhrasePart[], from: number): { alternatives: Reading[]; end: number } {
  const alternatives: Reading[] = [];
  let reading = NOTHING;
  let at = from;
  for (; at < parts.length && parts[at]?.sign !== ')'; at += 1) {
    const { written, sign, most = 0 } = parts[at] ?? {};
    if (sign === '?') continue;
    if (sign === '|') {
      alternatives.push(reading);
      reading = NOTHING;
    } else if (sign === '(') {
      const group = readAlternatives(parts, at + 1);
      at = group.end;
      const whole = isOptional(parts, at) ? closed(reading) : withGroup(reading, group.alternatives);
      reading = { ...whole, most: reading.most + longestOf(group.alternatives) };
    } else if (written !== undefined) {
      const endings = isOptional(parts, at) ? ['', written] : [written];
      reading = { ...reading, tails: longer(reading, endings), most: reading.most + most };
    } else {
      reading = { ...closed(reading), most: reading.most + (sign === '[' ? 1 : most) };
      if (sign === '[') at = parts.findIndex((part, place) => place > at && part.sign === ']');
    }
  }
  return { alternatives: [...alternatives, reading], end: at };
}

function isOptional(parts: readonly PhrasePart[], at: number): boolean {
  return parts[at + 1]?.sign === '?';
}

function longer({ tails }: Reading, endings: readonly string[]): string[] {
  return tails.flatMap((tail) => endings.map((ending) => tail + ending));
}

function withGroup(reading: Reading, alternatives: readonly Reading[]): Reading {
  const endings = alternatives.flatMap(({ tails }) => tails);
  if (!alternatives.every(({ isOneWord }) => isOneWord)) {
    return { ...closed(reading), needs: [...closed(reading).needs, ...oneOf(alternatives)] };
  }
  if (reading.tails.length * endings.length <= MOST_TAILS) return { ...reading, tails: longer(reading, endings) };
  return { ...closed(reading), tails: endings };
}

/** Something stands next that is no plain word. */
function closed({ needs, tails, most }: Reading): Reading {
  const isSomething = tails.every((tail) => tail !== '' && tail !== WORD_START);
  return { needs: isSomething ? [...needs, [...new Set(tails)]] : needs, tails: [''], isOneWord: false, most };
}

/** Of each alternative the row that tells most: that of which the shortest word is longest. */
function oneOf(alternatives: readonly Reading[]): Needs {
  const rows = alternatives.map(
    (one) => closed(one).needs.toSorted((left, right) => shortest(right) - shortest(left))[0],
  );
  const known = rows.filter((row) => row !== undefined);
  return known.length < rows.length ? [] : [[...new Set(known.flat())]];
}

function longestOf(alternatives: readonly Reading[]): number {
  return Math.max(...alternatives.map(({ most }) => most));
}

function shortest(row: readonly string[]): number {
  return Math.min(...row.map((word) => word.replace(WORD_START, '').length));
}
