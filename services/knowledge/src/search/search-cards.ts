import type { Clock } from '@salesmesh/chassis/clock';
import { FieldCheck } from '@salesmesh/chassis/field-check';
import type { UnaryHandler } from '@salesmesh/chassis/rpc';
import type {
  FoundCardInput,
  SearchCardsRequest,
  SearchCardsResponseInput,
} from '@salesmesh/proto/gen/salesmesh/knowledge/v1';
import type { CardAccess } from '../card/card-access.ts';
import { errors } from '../errors.ts';
import { type KnownScene, type SceneField, sceneFields } from '../ranking/card-facts.ts';
import { rankCards } from '../ranking/rank-cards.ts';
import type { TenantIndexes } from '../tenant-index/tenant-indexes.ts';

export type SearchDeps = { readonly indexes: TenantIndexes; readonly clock: Clock; readonly access: CardAccess };

const DEFAULT_LIMIT = 10;
const MOST_FOUND = 50;
export const MOST_TEXT = 1_000;

export function searchCards(deps: SearchDeps): UnaryHandler<SearchCardsRequest, SearchCardsResponseInput> {
  return async ({ query: text, scene, language, limit: given }, { context, signal }) => {
    const limit = given === 0 ? DEFAULT_LIMIT : given;
    const check = new FieldCheck(errors.invalid_search);
    check.that(limit >= 1 && limit <= MOST_FOUND, 'limit', { zh: '应为 1 至 50。', en: 'It must be 1 to 50.' });
    check.that(text.length <= MOST_TEXT, 'query', { zh: '最多 1000 个字符。', en: '1,000 characters are the most.' });
    check.throwIfWrong();
    const index = await deps.indexes.ready(context.tenant, signal);
    const asked = { text, scene: knownScene(scene), language, viewer: deps.access.viewer(context.actor), limit };
    return {
      cards: rankCards(index, { ...asked, nowMs: deps.clock.now().getTime(), isFilledUp: false }).map(foundCard),
    };
  };
}

type GivenScene = { readonly [field in SceneField]?: string | undefined } | null | undefined;

/** A field that is empty says as little as one that is absent. */
export function knownScene(scene: GivenScene): KnownScene {
  const fields = Object.keys(sceneFields) as SceneField[];
  return Object.fromEntries(fields.flatMap((field) => (scene?.[field] ? [[field, scene[field]]] : [])));
}

export function foundCard(card: ReturnType<typeof rankCards>[number]): FoundCardInput {
  const { id: card_id, version, title, snippet, score, language, reasons } = card;
  return {
    card_id,
    version,
    title,
    snippet,
    score,
    language,
    reasons: reasons.map((reason) => ({ ...reason, values: [...reason.values] })),
  };
}
