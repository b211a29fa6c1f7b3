import type { Clock } from '@salesmesh/chassis/clock';
import { currentContext } from '@salesmesh/chassis/context';
import type { Holding, PersonAsked } from '@salesmesh/chassis/data-rights';
import { type CaseKeys, openCase, recipientMarks } from './case-vault.ts';
import type { RecordedCaseStore } from './recorded-case-store.ts';

export type RecordedCasesParts = {
  cases: RecordedCaseStore;
  keysOf(tenant: string): CaseKeys;
  /** Once what was decided before is recorded. */
  settled(): Promise<void>;
  clock: Clock;
};

/** All cases of a person that may be asked for at once; far more than anybody has. */
const MOST_CASES = 100_000;

/** Facts of decisions about a person, from which the person was taken; what is left is told, and destroyed, all the same. */
export function recordedCasesHolding({ cases, keysOf, settled, clock }: RecordedCasesParts): Holding {
  const about = ({ personId }: PersonAsked) => {
    const keys = keysOf(currentContext().tenant);
    return { keys, window: { recipients: recipientMarks(keys, personId) } };
  };
  return {
    name: 'compliance.recorded_cases',
    count: async (person) => {
      await settled();
      return cases.count(about(person).window);
    },
    export: async function* (person) {
      const { keys, window } = about(person);
      for await (const page of cases.read(window, MOST_CASES)) {
        for (const { id, body } of page) {
          const { facts, mark } = openCase(keys, id, body);
          yield { decision_id: id, facts, outcome: mark.outcome };
        }
      }
    },
    erase: async (person) => {
      await settled();
      await cases.erase(about(person).window.recipients, clock.now());
    },
    expiry: {
      count: (before) => cases.count({ until: before }),
      destroy: async (before) => void (await cases.remove({ until: before })),
    },
  };
}
