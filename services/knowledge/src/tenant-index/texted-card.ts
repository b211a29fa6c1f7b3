import type { StoredCard } from '../card/card.ts';
import type { TextedCard } from '../ranking/card-facts.ts';

/** A reviewed card as it is indexed. */
export function textedCard({ _id: id, version, content, reviewed_at, updated_at }: StoredCard): TextedCard {
  const { title, language, scene, visibility, problem, solution, evidence } = content;
  const facts = {
    ...{ id, version, title, language, scene, visibility },
    validFromMs: content.valid_from === undefined ? Number.NEGATIVE_INFINITY : Date.parse(content.valid_from),
    validUntilMs: content.valid_until === undefined ? Number.POSITIVE_INFINITY : Date.parse(content.valid_until),
    reviewedMs: Date.parse(reviewed_at ?? updated_at),
  };
  const body = [problem, solution, ...evidence.flatMap(({ quote, source }) => [quote, source])];
  return { facts, body: body.filter((part) => part !== '').join('\n') };
}
