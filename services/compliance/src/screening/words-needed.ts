/** A character of a phrase as a piece of its regular expression: written as it is, a sign of the grammar, or anything else. */
export type PhrasePart = { readonly source: string; readonly written?: string; readonly sign?: string };
/** Of each row one word at least must stand in a text. */
type Needs = readonly (readonly string[])[];
/** What was read of one alternative: what it needs, the words of which one ends here, and whether they are all of it. */
type Reading = { readonly needs: Needs; readonly tails: readonly string[]; readonly isOneWord: boolean };

const NOTHING: Reading = { needs: [], tails: [''], isOneWord: true };
/** More would take longer to look for than the phrase. */
const MOST_TAILS = 64;

/** The words without which a phrase stands in no text. What it may do without, and what is no plain word, is left out. */
export function wordsNeeded(parts: readonly PhrasePart[]): Needs {
  const { alternatives } = readAlternatives(parts, 0);
  const [only, ...others] = alternatives;
  return only !== undefined && others.length === 0 ? closed(only).needs : oneOf(alternatives);
}

/** Up to the bracket that closes the group, or the end. */
function readAlternatives(parts: readonly PhrasePart[], from: number): { alternatives: Reading[]; end: number } {
  const alternatives: Reading[] = [];
  let reading = NOTHING;
  let at = from;
  for (; at < parts.length && parts[at]?.sign !== ')'; at += 1) {
    const { written, sign } = parts[at] ?? {};
    if (sign === '?') continue;
    if (sign === '|') {
      alternatives.push(reading);
      reading = NOTHING;
    } else if (sign === '(') {
      const group = readAlternatives(parts, at + 1);
      at = group.end;
      reading = isOptional(parts, at) ? closed(reading) : withGroup(reading, group.alternatives);
    } else if (written !== undefined) {
      reading = {
        ...reading,
        tails: isOptional(parts, at) ? longer(reading, ['', written]) : longer(reading, [written]),
      };
    } else {
      reading = closed(reading);
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
function closed({ needs, tails }: Reading): Reading {
  return { needs: tails.includes('') ? needs : [...needs, [...new Set(tails)]], tails: [''], isOneWord: false };
}

/** Of each alternative the row that tells most: that of which the shortest word is longest. */
function oneOf(alternatives: readonly Reading[]): Needs {
  const rows = alternatives.map(
    (one) => closed(one).needs.toSorted((left, right) => shortest(right) - shortest(left))[0],
  );
  const known = rows.filter((row) => row !== undefined);
  return known.length < rows.length ? [] : [[...new Set(known.flat())]];
}

function shortest(row: readonly string[]): number {
  return Math.min(...row.map((word) => word.length));
}
