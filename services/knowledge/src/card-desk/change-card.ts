import type { Clock } from '@salesmesh/chassis/clock';
import type { CallContext } from '@salesmesh/chassis/context';
import type { UnaryHandler } from '@salesmesh/chassis/rpc';
import type {
  RetireCardRequest,
  RetireCardResponseInput,
  ReviewCardRequest,
  ReviewCardResponseInput,
  UpdateCardRequest,
  UpdateCardResponseInput,
} from '@salesmesh/proto/gen/salesmesh/knowledge/v1';
import { type Change, type ChangedCard, retireCard, reviewCard, type StoredCard, updateCard } from '../card/card.ts';
import type { CardAccess } from '../card/card-access.ts';
import type { CardStore } from '../card/card-store.ts';
import { cardView } from '../card/card-view.ts';
import { errors } from '../errors.ts';
import { checkedContent } from './create-card.ts';

export type ChangeDeps = { readonly cards: CardStore; readonly clock: Clock; readonly access: CardAccess };
type Request = { readonly request_id: string; readonly card_id: string; readonly expected_version: number };
type Step = {
  readonly allowed: CardAccess['readableCard'];
  readonly apply: (card: StoredCard, change: Change) => ChangedCard;
};

export function updateCardHandler(deps: ChangeDeps): UnaryHandler<UpdateCardRequest, UpdateCardResponseInput> {
  return async (request, { context }) => {
    const content = checkedContent(request.content, request.request_id);
    const apply = (card: StoredCard, change: Change) => updateCard(card, content, change);
    const step = { allowed: deps.access.changeableCard, apply };
    return { card: cardView(await changeCard(deps, request, context, step)) };
  };
}

export function retireCardHandler(deps: ChangeDeps): UnaryHandler<RetireCardRequest, RetireCardResponseInput> {
  return async (request, { context }) => {
    const step = { allowed: deps.access.changeableCard, apply: retireCard };
    return { card: cardView(await changeCard(deps, request, context, step)) };
  };
}

export function reviewCardHandler(deps: ChangeDeps): UnaryHandler<ReviewCardRequest, ReviewCardResponseInput> {
  return async (request, { context }) => {
    const step = { allowed: deps.access.reviewableCard, apply: reviewCard };
    return { card: cardView(await changeCard(deps, request, context, step)) };
  };
}

/** A repeated request is answered with the card as it stands, whatever version it expected. */
async function changeCard(deps: ChangeDeps, request: Request, context: CallContext, step: Step): Promise<StoredCard> {
  const { card_id: id, request_id: requestId } = request;
  if (requestId === '') {
    const fields = [{ field: 'request_id', zh: '请填写请求编号。', en: 'Give the request an id.' }];
    throw errors.invalid_request({}, { fields });
  }
  const card = step.allowed(await deps.cards.load(id), id, context);
  const repeated = await deps.cards.findByRequestId(requestId);
  if (repeated?._id === id) return repeated;
  if (card.version !== request.expected_version) throw errors.version_conflict();
  const changed = step.apply(card, { by: context.actor.sub, at: deps.clock.now() });
  return deps.cards.save(card, changed, requestId);
}
