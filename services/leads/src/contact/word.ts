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

/** The word of a delivery that its sender names. */
export function deliveredWord(source: string, deliveryId: string): string {
  return derivedId('word', 'delivery', source, deliveryId);
}

/** The word of a record that is known by its bytes alone; `digest` is a keyed hash of them. */
export function writtenWord(contactId: string, { turn }: RecordSaid, digest: string): string {
  return derivedId('word', 'record', contactId, String(turn), digest);
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

export function withHeard({ heard_words = [] }: Pick<ContactState, 'heard_words'>, ids: readonly string[]): string[] {
  const added = ids.filter((id, at) => !heard_words.includes(id) && ids.indexOf(id) === at);
  return [...heard_words, ...added].slice(-MOST_HEARD);
}

export function unheard({ heard_words = [] }: Pick<ContactState, 'heard_words'>, words: readonly Word[]): Word[] {
  return words.filter(({ id }) => !heard_words.includes(id));
}
