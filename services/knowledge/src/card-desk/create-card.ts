import type { Clock } from '@salesmesh/chassis/clock';
import type { FieldViolation } from '@salesmesh/chassis/errors';
import type { Ids } from '@salesmesh/chassis/ids';
import type { UnaryHandler } from '@salesmesh/chassis/rpc';
import type { CreateCardRequest, CreateCardResponseInput } from '@salesmesh/proto/gen/salesmesh/knowledge/v1';
import { createCard } from '../card/card.ts';
import { type CardContent, readContent } from '../card/card-content.ts';
import type { CardStore } from '../card/card-store.ts';
import { cardView } from '../card/card-view.ts';
import { errors } from '../errors.ts';

export type CreateDeps = { readonly cards: CardStore; readonly clock: Clock; readonly ids: Ids };

export function createCardHandler(deps: CreateDeps): UnaryHandler<CreateCardRequest, CreateCardResponseInput> {
  return async ({ request_id: requestId, content }, { context }) => {
    const given = checkedContent(content, requestId);
    const id = deps.ids.next();
    const created = createCard(id, { content: given }, { by: context.actor.sub, at: deps.clock.now() });
    const [outcome] = await deps.cards.insert([{ id, created, requestId }]);
    const card = outcome === 'inserted' ? await deps.cards.load(id) : await deps.cards.findByRequestId(requestId);
    if (card === undefined) throw errors.card_not_found({ id });
    return { card: cardView(card) };
  };
}

/** INVALID_ARGUMENT knowledge.invalid_card with every field that is wrong. */
export function checkedContent(content: unknown, requestId: string): CardContent {
  const read = readContent(content ?? {}, 'content');
  const fields: FieldViolation[] = 'violations' in read ? [...read.violations] : [];
  if (requestId === '') fields.push({ field: 'request_id', zh: '请填写请求编号。', en: 'Give the request an id.' });
  if (fields.length > 0 || 'violations' in read) throw errors.invalid_card({}, { fields });
  return read.content;
}
