import type { UnaryHandler } from '@salesmesh/chassis/rpc';
import type {
  CloseRequestRequest,
  CloseRequestResponseInput,
  OpenRequestRequest,
  OpenRequestResponseInput,
} from '@salesmesh/proto/gen/salesmesh/compliance/v1';
import { Request } from '../decisions/facts.ts';
import { changePerson, type PersonDeps, requireOneOf } from '../person/change-person.ts';
import { closeRequest as withoutRequest } from '../person/person.ts';
import { bindRequest } from '../person/record-refusal.ts';

/** A request of the person (objection, erasure, restriction) binds from here on, the next redemption included. */
export function openRequest(deps: PersonDeps): UnaryHandler<OpenRequestRequest, OpenRequestResponseInput> {
  return async (request) => {
    const kind = requireOneOf('kind', request.kind, Request);
    const at = deps.clock.now();
    return changePerson(deps, request, { action: 'object', work: (person) => bindRequest(person, kind, { at }) });
  };
}

export function closeRequest(deps: PersonDeps): UnaryHandler<CloseRequestRequest, CloseRequestResponseInput> {
  return async (request) => {
    const kind = requireOneOf('kind', request.kind, Request);
    return changePerson(deps, request, {
      action: 'settle',
      work: (person) => ({ next: withoutRequest(person, kind) }),
    });
  };
}
