import { hitsIn } from './best-window.ts';
import { type CardFacts, type KnownScene, type SceneField, SceneFit, sceneFit } from './card-facts.ts';
import { foldTables, Kind } from './fold-text.ts';
import type { QueryTerms } from './query-terms.ts';
import { findTerm } from './term-table.ts';
import type { FoldedText } from './text-pool.ts';

export type CardReason = {
  readonly kind: 'terms' | 'scene' | 'fresh';
  readonly field: string;
  readonly values: readonly string[];
  readonly reason_zh: string;
  readonly reason_en: string;
};
type Found = {
  readonly facts: CardFacts;
  readonly text: FoldedText;
  readonly terms: QueryTerms;
  readonly fields: readonly SceneField[];
  readonly scene: KnownScene;
  readonly nowMs: number;
};

const MOST_WORDS = 8;
const FRESH_MS = 90 * 24 * 60 * 60 * 1_000;
const fieldNames: Record<SceneField, string> = {
  industry: '行业',
  stage: '阶段',
  channel: '渠道',
  country: '国家',
  purpose: '目的',
  product: '产品',
};

/** Why a card was found, in what a person can check: the words, the scene, the date of its review. */
export function reasonsFor(found: Found): CardReason[] {
  const { facts, terms, text, nowMs } = found;
  const words = foundWords(terms, text);
  const reasons: CardReason[] = [];
  if (words.length > 0) {
    reasons.push({
      kind: 'terms',
      field: '',
      values: words,
      reason_zh: `含有：${words.join('、')}`,
      reason_en: `Holds: ${words.join(', ')}`,
    });
  }
  reasons.push(...sceneReasons(found));
  if (nowMs - facts.reviewedMs <= FRESH_MS) {
    const day = new Date(facts.reviewedMs).toISOString().slice(0, 10);
    reasons.push({
      kind: 'fresh',
      field: '',
      values: [day],
      reason_zh: `${day} 审核`,
      reason_en: `Reviewed on ${day}`,
    });
  }
  return reasons;
}

function sceneReasons({ facts, fields, scene }: Found): CardReason[] {
  return fields.flatMap((field): CardReason[] => {
    const value = scene[field] ?? '';
    if (sceneFit(facts.scene, field, value) !== SceneFit.named) return [];
    return [
      {
        kind: 'scene',
        field,
        values: [value],
        reason_zh: `适用${fieldNames[field]}：${value}`,
        reason_en: `Meant for ${field} ${value}`,
      },
    ];
  });
}

/** Words of the query as it was written: of scripts without spaces the longest runs whose every pair the card holds. */
function foundWords(terms: QueryTerms, text: FoldedText): string[] {
  const held = new Set(hitsIn(text, terms).terms);
  const isHeld = (start: number, end: number) => held.has(findTerm(terms.table, terms.units, start, end));
  const { kinds } = foldTables();
  const kindAt = (at: number) => kinds[terms.units[at] as number];
  const words = new Set<string>();
  for (let at = 0; at < terms.units.length; ) {
    const kind = kindAt(at);
    let end = at + 1;
    if (kind === Kind.letter) while (end < terms.units.length && kindAt(end) === kind) end += 1;
    if (kind === Kind.ideograph) while (kindAt(end) === kind && isHeld(end - 1, end + 1)) end += 1;
    const isWord = kind === Kind.letter ? isHeld(at, end) : kind === Kind.ideograph && end - at > 1;
    if (isWord) words.add(terms.text.slice(at, end));
    at = end;
  }
  return [...words].slice(0, MOST_WORDS);
}
