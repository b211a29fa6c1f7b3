import type { Facts } from '../decisions/facts.ts';

/** `subjects` are those of whom nothing sensitive leaves; nobody is in both for the same message. */
export const TransferKind = ['subjects', 'sensitive_subjects'] as const;
export type TransferKind = (typeof TransferKind)[number];
/** What is counted apart, as one text: year, origin and kind. */
export type TransferKey = string;

/** That a person was counted, and for how many messages: it stays counted while one of them may have left. */
export type TransferMark = { key: TransferKey; holds: number };
type Marked = { recipientId: string; transfers?: readonly TransferMark[] };

/** Distinct persons by key, in one state of the log of changes; `version` tells states of it apart. */
export type TransferTotals = { version: number; persons: ReadonlyMap<TransferKey, number> };

/** What one message does to the counts. Worked out on `version` of the totals, with all that came before. */
export type TransferChange = {
  recipientId: string;
  /** Of the person afterwards. */
  marks: readonly TransferMark[];
  entered: readonly TransferKey[];
  left: readonly TransferKey[];
  version: number;
};

/** ISO 3166 leaves it to its users: an origin that nobody told. */
const UNKNOWN_ORIGIN = 'ZZ';
const HOUR_MS = 3_600_000;
/** Ahead of UTC where the law counts from New Year: the provisions on transfers out of China, by Beijing time. */
const hoursAhead: Readonly<Record<string, number>> = { CN: 8 };

export function transferKey(year: number, from: string, kind: TransferKind): TransferKey {
  return `${year}/${from}/${kind}`;
}

export function partsOfKey(key: TransferKey): { year: number; from: string; kind: string } {
  const [year, from = '', kind = ''] = key.split('/');
  return { year: Number(year), from, kind };
}

export function yearOf(from: string, at: Date): number {
  return new Date(at.getTime() + (hoursAhead[from] ?? 0) * HOUR_MS).getUTCFullYear();
}

/** The counts that a message takes part in: none where nothing goes abroad. Data of which nobody said is of both kinds. */
export function transferKeys({ now, transfer, data }: Pick<Facts, 'now' | 'transfer' | 'data'>): TransferKey[] {
  const from = transfer?.from ?? UNKNOWN_ORIGIN;
  const isAbroad = (transfer?.to ?? []).some((country) => country !== from);
  if (!isAbroad) return [];
  const year = yearOf(from, new Date(now));
  const kinds = data?.sensitive == null ? TransferKind : [TransferKind[data.sensitive ? 1 : 0] as TransferKind];
  return kinds.map((kind) => transferKey(year, from, kind));
}

export function isCounted({ transfers = [] }: Pick<Marked, 'transfers'>, key: TransferKey): boolean {
  return transfers.some((mark) => mark.key === key);
}

/** The person is counted for this message, too. */
export function holdTransfer(
  person: Marked,
  keys: readonly TransferKey[],
  { version }: Pick<TransferTotals, 'version'>,
): TransferChange | undefined {
  if (keys.length === 0) return undefined;
  const known = person.transfers ?? [];
  const held = known.map((mark) => (keys.includes(mark.key) ? { ...mark, holds: mark.holds + 1 } : mark));
  const entered = keys.filter((key) => !isCounted(person, key));
  const marks = [...held, ...entered.map((key) => ({ key, holds: 1 }))];
  return { recipientId: person.recipientId, marks, entered, left: [], version };
}

/** The message never left. Who is counted for no other one is counted no more. */
export function giveBackTransfer(
  person: Marked,
  keys: readonly TransferKey[],
  { version }: Pick<TransferTotals, 'version'>,
): TransferChange | undefined {
  const held = (person.transfers ?? []).filter(({ key }) => keys.includes(key));
  if (held.length === 0) return undefined;
  const lowered = (person.transfers ?? []).map((mark) =>
    keys.includes(mark.key) ? { ...mark, holds: mark.holds - 1 } : mark,
  );
  const left = lowered.filter(({ holds }) => holds === 0).map(({ key }) => key);
  const marks = lowered.filter(({ holds }) => holds > 0);
  return { recipientId: person.recipientId, marks, entered: [], left, version };
}

/** The totals with the change in them, still of the same version: further changes may be worked out on them. */
export function withChange(totals: TransferTotals, { entered, left }: TransferChange): TransferTotals {
  if (entered.length === 0 && left.length === 0) return totals;
  const persons = new Map(totals.persons);
  for (const key of entered) persons.set(key, (persons.get(key) ?? 0) + 1);
  for (const key of left) persons.set(key, (persons.get(key) ?? 0) - 1);
  return { ...totals, persons };
}

export function withMarks<P extends Marked>(person: P, { marks }: TransferChange): P {
  return { ...person, transfers: marks };
}
