import type { UnaryHandler } from '@salesmesh/chassis/rpc';
import type { RecordNoticeRequest, RecordNoticeResponseInput } from '@salesmesh/proto/gen/salesmesh/compliance/v1';
import { changePerson, type PersonDeps } from '../person/change-person.ts';

/** Sets what the request names and leaves the rest as it was. */
export function recordNotice(deps: PersonDeps): UnaryHandler<RecordNoticeRequest, RecordNoticeResponseInput> {
  return (request) => {
    const { given, source_disclosed, call_analysis_disclosed } = request;
    const told = {
      ...(given === undefined ? {} : { given }),
      ...(source_disclosed === undefined ? {} : { source_disclosed }),
      ...(call_analysis_disclosed === undefined ? {} : { call_analysis_disclosed }),
    };
    return changePerson(deps, request, {
      action: 'keep',
      work: (person) => ({ next: { ...person, notice: { ...person.notice, ...told } } }),
    });
  };
}
