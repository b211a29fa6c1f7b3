import { bestWindow } from './best-window.ts';
import type { Admission, AdmissionQuery, CardIndex } from './card-index.ts';
import { type CardReason, reasonsFor } from './card-reasons.ts';
import { type QueryTerms, queryTerms, scoreTexts } from './query-terms.ts';
import { foldedTextOf, textOf } from './text-pool.ts';

export type CardQuery = AdmissionQuery & {
  /** Empty ranks by scene and freshness alone. */
  readonly text: string;
  readonly limit: number;
  /** Also cards of the scene that hold no word of the text, behind those that do. */
  readonly isFilledUp: boolean;
};
export type RankedCard = {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly language: string;
  readonly snippet: string;
  /** 0 to 1 within one answer. */
  readonly score: number;
  readonly reasons: readonly CardReason[];
};

/** Texts whose sentences are looked at; further down the order hardly changes. */
const LOOKED_AT = 50;
const WINDOW_WEIGHT = 0.6;
/** The text decides, the scene orders what is alike, freshness breaks what is left. */
const TEXT_SHARE = 0.75;
const SCENE_SHARE = 0.2;
const FRESH_SHARE = 0.05;
/** Days after which a card counts half as fresh. */
const FRESH_HALF_LIFE_DAYS = 180;
const DAY_MS = 24 * 60 * 60 * 1_000;

/** The cards that fit best, best first; pure, and quick enough to be done while others wait. */
export function rankCards(index: CardIndex, query: CardQuery): RankedCard[] {
  const admission = index.admit(query);
  const terms = queryTerms(index, query.text);
  const scored = scoreByText(index, admission, terms);
  const isScene = terms.table.count === 0 || (query.isFilledUp && scored.length < query.limit);
  const candidates = isScene ? [...scored, ...sceneCandidates(admission, scored, query)] : scored;
  const most = candidates.reduce((highest, { text }) => Math.max(highest, text), Number.MIN_VALUE);
  return candidates
    .map((candidate) => ({
      ...candidate,
      score: totalScore(index, admission, { ...candidate, most, nowMs: query.nowMs }),
    }))
    .sort((left, right) => right.score - left.score || left.number - right.number)
    .slice(0, query.limit)
    .map((ranked) => shown(index, ranked, { admission, terms, query }));
}

type Candidate = { readonly number: number; readonly text: number };

function scoreByText(index: CardIndex, { isAdmitted }: Admission, terms: QueryTerms): Candidate[] {
  if (terms.table.count === 0) return [];
  const scores = scoreTexts(index, terms);
  return bestOf(scores, isAdmitted, LOOKED_AT).map((number) => {
    const { segment, offset } = index.partOf(number);
    const { weight } = bestWindow(foldedTextOf(segment.texts, number - offset), terms);
    return { number, text: (scores[number] as number) + WINDOW_WEIGHT * weight };
  });
}

/** Numbers of the admitted cards with the highest scores above 0. */
function bestOf(scores: Float32Array, isAdmitted: Uint8Array, limit: number): number[] {
  const best: number[] = [];
  let least = 0;
  for (let number = 0; number < scores.length; number++) {
    const score = scores[number] as number;
    if (isAdmitted[number] === 0 || score <= least) continue;
    const behind = best.findLastIndex((other) => (scores[other] as number) >= score);
    best.splice(behind + 1, 0, number);
    if (best.length > limit) best.pop();
    if (best.length === limit) least = scores[best[limit - 1] as number] as number;
  }
  return best;
}

/** Without words the scene alone speaks: a card that names nothing of it says nothing about it, unless nothing is known. */
function sceneCandidates(admission: Admission, scored: readonly Candidate[], { text }: CardQuery): Candidate[] {
  const known = new Set(scored.map(({ number }) => number));
  const isAnyWelcome = admission.knownFields.length === 0 && text.trim() === '';
  const found: Candidate[] = [];
  for (const [number, isAdmitted] of admission.isAdmitted.entries()) {
    const isNamed = (admission.namedFields[number] as number) > 0;
    if (isAdmitted === 1 && (isNamed || isAnyWelcome) && !known.has(number)) found.push({ number, text: 0 });
  }
  return found;
}

type Scoring = Candidate & { readonly most: number; readonly nowMs: number };

function totalScore(index: CardIndex, admission: Admission, { number, text, most, nowMs }: Scoring): number {
  const named = (admission.namedFields[number] as number) / Math.max(1, admission.knownFields.length);
  const ageDays = Math.max(0, nowMs - index.cardAt(number).reviewedMs) / DAY_MS;
  return TEXT_SHARE * (text / most) + SCENE_SHARE * named + FRESH_SHARE * 0.5 ** (ageDays / FRESH_HALF_LIFE_DAYS);
}

type Ranked = Candidate & { readonly score: number };
type Asked = { readonly admission: Admission; readonly terms: QueryTerms; readonly query: CardQuery };

function shown(index: CardIndex, { number, score }: Ranked, { admission, terms, query }: Asked): RankedCard {
  const { segment, offset } = index.partOf(number);
  const facts = index.cardAt(number);
  const text = foldedTextOf(segment.texts, number - offset);
  const { start, end } = bestWindow(text, terms, facts.title.length + 1);
  const { id, version, title, language } = facts;
  const snippet = textOf(segment.texts, number - offset, start, end).trim();
  const reasons = reasonsFor({
    facts,
    text,
    terms,
    fields: admission.knownFields,
    scene: query.scene,
    nowMs: query.nowMs,
  });
  return { id, version, title, language, snippet, score, reasons };
}
