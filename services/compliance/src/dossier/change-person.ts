import type { PersonInput } from '@salesmesh/proto/gen/salesmesh/compliance/v1';
import { complianceErrors } from '../errors.ts';
import type { Person } from '../person/person.ts';
import type { PersonChange, PersonStore } from '../person/person-store.ts';
import { personView } from '../person/person-view.ts';
import { requireFields } from '../required-fields.ts';

export type PersonDeps = { people: PersonStore };
type Asked = { request_id: string; recipient_id: string };

/** The step all writes to a dossier share: change it once per request id, answer with what stands. */
export async function changePerson(
  { people }: PersonDeps,
  asked: Asked,
  work: (person: Person) => PersonChange,
): Promise<{ person: PersonInput }> {
  requireFields(asked, ['request_id', 'recipient_id']);
  return { person: personView(await people.change(asked.recipient_id, asked.request_id, work)) };
}

/** INVALID_ARGUMENT compliance.invalid_request for a value outside its set. */
export function requireOneOf<T extends string>(field: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((one) => one === value);
  if (found !== undefined) return found;
  const words = allowed.join(', ');
  const fields = [{ field, value, zh: `请使用其中之一：${words}`, en: `use one of: ${words}` }];
  throw complianceErrors.invalid_request({}, { fields });
}
