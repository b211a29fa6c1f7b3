import type { Decision } from '@salesmesh/proto/gen/salesmesh/compliance/v1';
import { Disagreement } from '../../../../infra/bench/bench-row.ts';
import type { Facts } from '../../src/decisions/facts.ts';
import type { CerbosAnswer } from './ask-cerbos.ts';

type Ask<Answer> = (facts: Facts) => Promise<Answer>;

const SHOWN = 3;

/**
 * Asks both about every object. They agree where the outcome is the same, each rule that Cerbos names is among our reasons,
 * and, unless nothing leaves, it owes the same obligations. Answers how often each outcome was met at each residence.
 */
export async function agreeWithCerbos(
  objects: readonly Facts[],
  sides: { ours: Ask<Decision>; rival: Ask<CerbosAnswer> },
): Promise<Record<string, number>> {
  const met: Record<string, number> = {};
  const differing: string[] = [];
  for (const facts of objects) {
    const [ours, rival] = await Promise.all([sides.ours(facts), sides.rival(facts)]);
    const key = `${facts.recipient.residence} ${ours.outcome}`;
    met[key] = (met[key] ?? 0) + 1;
    if (!isSame(ours, rival))
      differing.push(`${facts.action.id}: ours ${ours.outcome}, Cerbos ${JSON.stringify(rival)}`);
  }
  if (differing.length > 0) {
    throw new Disagreement(`${differing.length} of ${objects.length} differ: ${differing.slice(0, SHOWN).join('; ')}`);
  }
  return met;
}

function isSame({ outcome, reasons }: Decision, rival: CerbosAnswer): boolean {
  const named = new Set(reasons.map(({ rule }) => rule));
  const owed = reasons.filter(({ effect }) => effect === 'allow_with_obligations').map(({ rule }) => rule);
  const owesAll = outcome === 'deny' || owed.every((rule) => rival.rules.includes(rule));
  return outcome === rival.outcome && rival.rules.every((rule) => named.has(rule)) && owesAll;
}
