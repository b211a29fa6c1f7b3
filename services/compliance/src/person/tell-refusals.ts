import type { Clock } from '@salesmesh/chassis/clock';
import { currentContext } from '@salesmesh/chassis/context';
import { derivedId } from '@salesmesh/chassis/ids';
import type { PersonStore } from './person-store.ts';
import { tellStanding } from './record-refusal.ts';

const READ_AT_ONCE = 200;

/**
 * Tells of the objections and suppressions of the caller's tenant that were taken down before anybody was told of them, each
 * once. Where there are none it costs two looks into an index.
 */
export async function tellRefusals({ people, clock }: { people: PersonStore; clock: Clock }): Promise<void> {
  const { tenant } = currentContext();
  for (let afterId = ''; ; ) {
    const found = await people.withUntoldRefusal({ afterId, limit: READ_AT_ONCE });
    for (const recipientId of found) {
      const requestId = derivedId('refusal-told', tenant, recipientId);
      await people.change(recipientId, requestId, (person) => tellStanding(person, clock.now()));
    }
    if (found.length < READ_AT_ONCE) return;
    afterId = found.at(-1) ?? '';
  }
}
