import type { UnaryHandler } from '@salesmesh/chassis/rpc';
import type { GetPersonRequest, GetPersonResponseInput } from '@salesmesh/proto/gen/salesmesh/compliance/v1';
import { complianceErrors } from '../errors.ts';
import type { PersonDeps } from '../person/change-person.ts';
import { personView } from '../person/person-view.ts';

export function getPerson({
  people,
  access,
  clock,
}: PersonDeps): UnaryHandler<GetPersonRequest, GetPersonResponseInput> {
  return async ({ recipient_id: recipientId }) => {
    await access.assertPerson('read', recipientId);
    const person = await people.load(recipientId);
    if (person === undefined) throw complianceErrors.recipient_not_found({ recipientId });
    return { person: personView(person, clock.now()) };
  };
}
