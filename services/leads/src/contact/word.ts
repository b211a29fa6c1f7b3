import { derivedId } from '@salesmesh/chassis/ids';
import type { ContactState, Refusal } from './contact.ts';

/**
 * One saying of refusals. Whether it was heard before is known by its id and never by what is held: what was lifted may
 * still be held here, and compliance lifts channel by channel without a word of it.
 */
export type Word = { readonly id: string; readonly refused: readonly Refusal[] };

/**
 * What the contact's own record refused when it came last without an id of its own. `turn` counts how often it came to
 * refuse less than before: a row like a former one is a repetition, but a new word once the record had taken that back.
 */
export type RecordSaid = { readonly turn: number; readonly refused: readonly Refusal[] };

/**
 * What was said by something with an id of its own. Read otherwise than before (by a mended mapping, or once more refuses
 * has been added to what is merged), it is another word.
 */
export function wordOf(saidBy: readonly string[], refused: readonly Refusal[]): Word {
  return { id: derivedId('word', ...saidBy, ...refused.toSorted()), refused };
}

/** The word of a delivery that its sender names. */
export function deliveredWord(source: string, deliveryId: string, refused: readonly Refusal[]): Word {
  return wordOf(['delivery', source, deliveryId], refused);
}

/** The word of a record that is known by its bytes alone; `digest` is a keyed hash of them. */
export function writtenWord(contactId: string, { turn, refused }: RecordSaid, digest: string): Word {
  return wordOf(['record', contactId, String(turn), digest], refused);
}

/** What the record has come to say. Rows of one file that contradict each other refuse together, in whatever order. */
export function recordSaying(
  { record_said }: Pick<ContactState, 'record_said'>,
  refused: readonly Refusal[],
): RecordSaid {
  if (record_said === undefined) return { turn: 0, refused };
  const isTakenBack = record_said.refused.some((channel) => !refused.includes(channel));
  return { turn: isTakenBack ? record_said.turn + 1 : record_said.turn, refused };
}

/** Of a word that is older than so many others, which comes again, nobody knows any more: it suppresses anew. */
const MOST_HEARD = 64;

type Heard = Pick<ContactState, 'heard_words'>;

export function withHeard({ heard_words = [] }: Heard, ids: readonly string[]): string[] {
  return [...new Set([...heard_words, ...ids])].slice(-MOST_HEARD);
}

/** With words that others heard before: however many they are, the contact's own stay. */
export function withInherited({ heard_words = [] }: Heard, ids: readonly string[]): string[] {
  const own = new Set(heard_words);
  const inherited = ids.filter((id) => !own.has(id));
  return [...new Set([...inherited, ...heard_words])].slice(-MOST_HEARD);
}

/** As many of what several heard as one remembers: an address may be that of a thousand. */
export function someHeard(others: Iterable<{ readonly words: readonly string[] }>): string[] {
  const ids = new Set<string>();
  for (const { words } of others) {
    if (ids.size >= MOST_HEARD) break;
    for (const id of words) ids.add(id);
  }
  return [...ids].slice(-MOST_HEARD);
}

export function unheard({ heard_words = [] }: Heard, words: readonly Word[]): Word[] {
  return words.filter(({ id }) => !heard_words.includes(id));
}
