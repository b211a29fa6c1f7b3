import { setImmediate as nextTurn } from 'node:timers/promises';
import { FieldCheck } from '@salesmesh/chassis/field-check';
import type { UnaryHandler } from '@salesmesh/chassis/rpc';
import type {
  FoundCardInput,
  SuggestCardsRequest,
  SuggestCardsResponseInput,
  SuggestItem,
} from '@salesmesh/proto/gen/salesmesh/knowledge/v1';
import { errors } from '../errors.ts';
import type { Viewer } from '../ranking/card-facts.ts';
import type { CardIndex } from '../ranking/card-index.ts';
import { rankCards } from '../ranking/rank-cards.ts';
import { foundCard, knownScene, MOST_TEXT, type SearchDeps } from './search-cards.ts';

const MOST_ITEMS = 500;
const MOST_SUGGESTED = 20;

/** Tasks of one kind ask for the same again and again, so equal items are ranked once; others get their turn in between. */
export function suggestCards(deps: SearchDeps): UnaryHandler<SuggestCardsRequest, SuggestCardsResponseInput> {
  return async ({ items }, { context, signal }) => {
    checkItems(items);
    if (items.length === 0) return { items: [] };
    const index = await deps.indexes.ready(context.tenant, signal);
    const nowMs = deps.clock.now().getTime();
    const ranked = new Map<string, FoundCardInput[]>();
    const answers: SuggestCardsResponseInput['items'] = [];
    const viewerOf = (given: SuggestItem['viewer']) => deps.access.viewer(given ?? { roles: [], units: [] });
    for (const { key, ...asked } of items) {
      const mark = JSON.stringify(asked);
      const known = ranked.get(mark);
      const cards = known ?? suggestFor(index, { ...asked, viewer: viewerOf(asked.viewer) }, nowMs);
      answers.push({ key, cards });
      if (known !== undefined) continue;
      ranked.set(mark, cards);
      await nextTurn();
      signal.throwIfAborted();
    }
    return { items: answers };
  };
}

type Asked = Omit<SuggestItem, 'key' | 'viewer'> & { readonly viewer: Viewer };

function suggestFor(index: CardIndex, { scene, ...item }: Asked, nowMs: number): FoundCardInput[] {
  const asked = { ...item, scene: knownScene(scene) };
  return rankCards(index, { ...asked, nowMs, isFilledUp: true }).map(foundCard);
}

function checkItems(items: readonly SuggestItem[]): void {
  const check = new FieldCheck(errors.invalid_search);
  check.that(items.length <= MOST_ITEMS, 'items', { zh: '最多 500 项。', en: '500 items are the most.' });
  const keys = new Set<string>();
  for (const [at, { key, limit, text }] of items.slice(0, MOST_ITEMS).entries()) {
    check.that(!keys.has(key), `items.${at}.key`, { zh: '键重复。', en: 'The key stands there twice.' });
    check.that(limit >= 1 && limit <= MOST_SUGGESTED, `items.${at}.limit`, {
      zh: '应为 1 至 20。',
      en: 'It must be 1 to 20.',
    });
    check.that(text.length <= MOST_TEXT, `items.${at}.text`, {
      zh: '最多 1000 个字符。',
      en: '1,000 characters are the most.',
    });
    keys.add(key);
  }
  check.throwIfWrong();
}
