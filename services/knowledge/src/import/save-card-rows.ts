import { isDeepStrictEqual } from 'node:util';
import type { Clock } from '@salesmesh/chassis/clock';
import { AppError } from '@salesmesh/chassis/errors';
import { derivedId } from '@salesmesh/chassis/ids';
import {
  CardState,
  type Change,
  type ChangedCard,
  createCard,
  type StoredCard,
  updateCard,
  vouchCard,
} from '../card/card.ts';
import type { CardContent } from '../card/card-content.ts';
import type { CardStore } from '../card/card-store.ts';
import type { CardRow, RowFault } from './read-card-rows.ts';

export type SaveRowsDeps = { readonly cards: CardStore; readonly clock: Clock };
export type ImportOf = {
  readonly tenant: string;
  readonly source: string;
  readonly isReviewed: boolean;
  readonly by: string;
};
type RowStatus = 'created' | 'updated' | 'unchanged' | 'rejected';
export type SavedRow = {
  readonly line: number;
  readonly status: RowStatus;
  readonly key?: string | undefined;
  readonly cardId?: string;
  readonly problems: readonly RowFault[];
};
type GoodRow = { readonly line: number; readonly key: string; readonly content: CardContent; readonly id: string };
type Outcome = { readonly status: RowStatus; readonly problems: readonly RowFault[] };

/** Two imports of one file at once meet at a card again and again, but one of them wins each time. */
const MOST_ROUNDS = 8;

const conflict: RowFault = {
  field: '',
  code: 'version_conflict',
  zh: '该卡片正被反复修改，请重新导入该行。',
  en: 'The card keeps being changed. Import the row again.',
};

/**
 * Rows in the order of the file. The id of a card comes from tenant, source and key, so the same row is the same card.
 * Of rows with one key the later one counts, as its next version; so each round takes the first row of each card that is left.
 */
export async function saveCardRows(deps: SaveRowsDeps, of: ImportOf, rows: readonly CardRow[]): Promise<SavedRow[]> {
  const outcomes = new Map<number, Outcome>();
  let left = rows.flatMap((row): GoodRow[] =>
    'content' in row ? [{ ...row, id: derivedId('card', of.tenant, of.source, row.key) }] : [],
  );
  const idOf = new Map(left.map(({ line, id }) => [line, id]));
  for (let idle = 0; left.length > 0 && idle < MOST_ROUNDS; ) {
    const first = [...new Map(left.toReversed().map((row) => [row.id, row])).values()];
    const answered = await saveRound(deps, of, first);
    for (const [line, outcome] of answered) outcomes.set(line, outcome);
    left = left.filter(({ line }) => !answered.has(line));
    idle = answered.size === 0 ? idle + 1 : 0;
  }
  return rows.map((row): SavedRow => {
    const { line, key } = row;
    if (!('content' in row)) return { line, key, status: 'rejected', problems: row.problems };
    const { status, problems } = outcomes.get(line) ?? { status: 'rejected', problems: [conflict] };
    const cardId = idOf.get(line);
    return { line, key, status, problems, ...(status === 'rejected' || cardId === undefined ? {} : { cardId }) };
  });
}

/** What became of the rows, by their lines; a row that lost a race is left out and comes again. */
async function saveRound(deps: SaveRowsDeps, of: ImportOf, rows: readonly GoodRow[]): Promise<Map<number, Outcome>> {
  const change = { by: of.by, at: deps.clock.now() };
  const found = await deps.cards.loadMany(rows.map(({ id }) => id));
  const known = new Map(found.map((card) => [card._id, card]));
  const fresh = rows.filter(({ id }) => !known.has(id));
  const inserted = await deps.cards.insert(
    fresh.map(({ id, key, content }) => {
      const created = createCard(id, { content, externalKey: key, isReviewed: of.isReviewed }, change);
      return { id, created };
    }),
  );
  const answered = new Map<number, Outcome>();
  for (const [at, { line }] of fresh.entries()) {
    if (inserted[at] === 'inserted') answered.set(line, { status: 'created', problems: [] });
  }
  for (const row of rows) {
    const card = known.get(row.id);
    const outcome =
      card === undefined ? undefined : await saveKnown(deps, { card, row, change, isReviewed: of.isReviewed });
    if (outcome !== undefined) answered.set(row.line, outcome);
  }
  return answered;
}

type KnownRow = {
  readonly card: StoredCard;
  readonly row: GoodRow;
  readonly change: Change;
  readonly isReviewed: boolean;
};

async function saveKnown(deps: SaveRowsDeps, known: KnownRow): Promise<Outcome | undefined> {
  const { card } = known;
  try {
    const changed = nextOf(known);
    if (changed === undefined) return { status: 'unchanged', problems: [] };
    await deps.cards.save(card, changed);
    return { status: 'updated', problems: [] };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (error.code === 'knowledge.version_conflict') return undefined;
    if (error.code !== 'knowledge.card_retired') throw error;
    return { status: 'rejected', problems: [{ field: '', code: 'card_retired', ...error.text }] };
  }
}

/** A file that names no owner says nothing about who owns a card that is there. */
function nextOf({ card, row, change, isReviewed }: KnownRow): ChangedCard | undefined {
  const content = { ...row.content, owner: row.content.owner || card.content.owner };
  const isSame = isDeepStrictEqual(content, card.content);
  if (isSame && !(isReviewed && card.state === CardState.draft)) return undefined;
  return isReviewed ? vouchCard(card, content, change) : updateCard(card, content, change);
}
