import type { Clock } from '@salesmesh/chassis/clock';
import { type Holding, rowsOf } from '@salesmesh/chassis/data-rights';
import type { Ids } from '@salesmesh/chassis/ids';
import type { HeldSends } from '../automation/held-sends-mongo.ts';
import { correctedVersion } from '../data-task/data-task.ts';
import type { DataTaskStore } from '../data-task/data-task-store.ts';
import { ANY_CHANNEL, newPerson, type Person } from '../person/person.ts';
import type { PersonStore, StoredPerson } from '../person/person-store.ts';
import { heldAs } from '../rights/correction.ts';
import { dataRightsErrors } from './data-rights-errors.ts';

export type DossierParts = {
  people: Pick<PersonStore, 'load' | 'change'>;
  sends: HeldSends;
  tasks: Pick<DataTaskStore, 'load'>;
  ids: Ids;
  clock: Clock;
  /** Once more after the dossier is gone: what was decided up to then. */
  eraseAutomations: Holding['erase'];
};

/** No event of leads has a later version, so none brings the facts back. */
const ERASED_VERSION = Number.MAX_SAFE_INTEGER;

/** What stays of a dossier: an id that leads to nobody any more, and that nothing may be sent to it. */
function erasedPerson(recipientId: string, now: Date): Person {
  const suppressedChannels = [ANY_CHANNEL];
  return {
    ...newPerson(recipientId),
    recipientVersion: ERASED_VERSION,
    registeredAt: now,
    suppressedChannels,
    isRefusalTold: true,
  };
}

/** What a person is told of the dossier: no bookkeeping, and nothing that former releases left in it. */
function dossierOf(person: StoredPerson & { sends?: unknown }): Partial<Person> {
  const { _id, tenant, version, recipientVersion, refusalVersions, isRefusalTold, sends, ...dossier } = person;
  return dossier;
}

export function dossierHolding({ people, sends, tasks, ids, clock, eraseAutomations }: DossierParts): Holding {
  const held = async (recipientId: string) => {
    const person = await people.load(recipientId);
    return person === undefined || person.recipientVersion === ERASED_VERSION ? [] : [person];
  };
  return {
    name: 'compliance.people',
    count: async ({ personId }) => (await held(personId)).length,
    export: ({ personId }) =>
      rowsOf(async () => {
        const counted = (await sends([personId], clock.now())).get(personId) ?? [];
        return (await held(personId)).map((person) => ({
          ...dossierOf(person),
          messages_counted: counted.map(({ at }) => at),
        }));
      }),
    // The facts here are those of leads, which corrects them; until they have come, decisions would be on the wrong ones. What
    // leads was told since is newer than the correction: waiting for its values would be waiting for ever.
    rectify: async ({ personId, taskId }, corrections) => {
      const [person] = await held(personId);
      const known: Record<string, unknown> = person?.facts ?? {};
      const missing = corrections.find(
        ({ field, value }) => heldAs(field) === 'facts' && String(known[field]) !== value,
      );
      if (person === undefined || missing === undefined) return [];
      const task = await tasks.load(taskId);
      const correctedAs = task && correctedVersion(task);
      if (correctedAs !== undefined && person.recipientVersion >= correctedAs) return [];
      throw dataRightsErrors.facts_not_here({ field: missing.field });
    },
    erase: async (person) => {
      const { personId } = person;
      if ((await held(personId)).length > 0) {
        const erased = erasedPerson(personId, clock.now());
        await people.change(personId, ids.next(), () => ({ next: erased }));
      }
      await eraseAutomations(person);
    },
  };
}
