import type { ChangeStore } from '../automation/change.ts';
import type { Law, Verdict } from '../automation/verdict.ts';
import type { Facts } from '../decisions/facts.ts';
import { markOf } from './case-mark.ts';
import type { DecidedCase } from './recorded-case.ts';

export type WatchedParts = {
  law: Law;
  store: ChangeStore;
  /** Told of decisions once they are durable, in the turn in which they are answered: it must be quick and never throw. */
  tell(cases: readonly DecidedCase[]): void;
};

/** Verdicts that may wait for their decision to become durable; more than any process plans at a time. */
const REMEMBERED = 4_096;

/**
 * Law and store as before, but with every decision told together with what it was made from. The law sees the facts and the
 * store sees what became durable; the automation's id brings the two together. What is judged but never decided, as at a
 * redemption or after a lost race, is forgotten.
 */
export function watchDecisions({ law, store, tell }: WatchedParts): { law: Law; store: ChangeStore } {
  const judged = new Map<string, { facts: Facts; verdict: Verdict }>();
  const remember = (facts: Facts, verdict: Verdict): Verdict => {
    const { id } = facts.action;
    judged.delete(id);
    judged.set(id, { facts, verdict });
    if (judged.size > REMEMBERED) judged.delete(judged.keys().next().value ?? id);
    return verdict;
  };
  const take = (automationId: string) => {
    const found = judged.get(automationId);
    judged.delete(automationId);
    return found;
  };
  return {
    law: { ...law, decide: (facts) => remember(facts, law.decide(facts)) },
    store: {
      ...store,
      commit: async (changes, basis) => {
        const committed = await store.commit(changes, basis);
        tell(
          changes.flatMap(({ automationId, leaf }): DecidedCase[] => {
            const found = automationId === undefined ? undefined : take(automationId);
            if (found === undefined || leaf?.kind !== 'decision') return [];
            const { facts, verdict } = found;
            return [
              {
                ...{ tenant: leaf.tenant, decisionId: leaf.decisionId, facts, mark: markOf(verdict) },
                ...{ decidedAt: new Date(facts.now), recipientId: facts.recipient.id, revision: verdict.revision },
              },
            ];
          }),
        );
        return committed;
      },
    },
  };
}
