import type { Clock } from '@salesmesh/chassis/clock';
import type { PersonInput } from '@salesmesh/proto/gen/salesmesh/compliance/v1';
import type { ComplianceAccess, PersonAction } from '../access/compliance-access.ts';
import { complianceErrors } from '../errors.ts';
import { requireFields } from '../required-fields.ts';
import type { Person } from './person.ts';
import type { PersonChange, PersonStore } from './person-store.ts';
import { personView } from './person-view.ts';
import { withLift } from './record-refusal.ts';

export type PersonDeps = { people: PersonStore; access: ComplianceAccess; clock: Clock };
type Asked = { request_id: string; recipient_id: string };
type Step = { action: PersonAction; work: (person: Person) => PersonChange };

/** The step all writes to a dossier share: ask whether the caller may, change it once per request id, answer with what stands. */
export async function changePerson(
  { people, access, clock }: PersonDeps,
  asked: Asked,
  { action, work }: Step,
): Promise<{ person: PersonInput }> {
  requireFields(asked, ['request_id', 'recipient_id']);
  await access.assertPerson(action, asked.recipient_id);
  const changed = await people.change(asked.recipient_id, asked.request_id, (person) =>
    withLift(person, work(person), clock.now()),
  );
  return { person: personView(changed, clock.now()) };
}

/** INVALID_ARGUMENT compliance.invalid_request for a value outside its set. */
export function requireOneOf<T extends string>(field: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((one) => one === value);
  if (found !== undefined) return found;
  const words = allowed.join(', ');
  const fields = [{ field, value, zh: `请使用其中之一：${words}`, en: `use one of: ${words}` }];
  throw complianceErrors.invalid_request({}, { fields });
}
