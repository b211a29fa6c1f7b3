import type { UnaryHandler } from '@salesmesh/chassis/rpc';
import type {
  RecordRegistryCheckRequest,
  RecordRegistryCheckResponseInput,
} from '@salesmesh/proto/gen/salesmesh/compliance/v1';
import { facts } from '../decisions/facts.ts';
import { complianceErrors } from '../errors.ts';
import { changePerson, type PersonDeps } from '../person/change-person.ts';

const cure = {
  zh: '请使用 RFC 3339 时间，例如 2026-11-22T02:30:00Z',
  en: 'use an RFC 3339 time, such as 2026-11-22T02:30:00Z',
};

/** The newest check counts; one that arrives late, from before it, changes nothing. */
export function recordRegistryCheck(
  deps: PersonDeps,
): UnaryHandler<RecordRegistryCheckRequest, RecordRegistryCheckResponseInput> {
  return async (request) => {
    const { listed, checked_at } = request;
    if (!facts.shape.now.safeParse(checked_at).success) {
      throw complianceErrors.invalid_request({}, { fields: [{ field: 'checked_at', ...cure }] });
    }
    return changePerson(deps, request, {
      action: 'keep',
      work: (person) => {
        const isOlder =
          person.registry !== undefined && Date.parse(checked_at) < Date.parse(person.registry.checked_at);
        return { next: isOlder ? person : { ...person, registry: { listed, checked_at } } };
      },
    });
  };
}
