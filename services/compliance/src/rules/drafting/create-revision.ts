import type { UnaryHandler } from '@salesmesh/chassis/rpc';
import type { CreateRevisionRequest, CreateRevisionResponseInput } from '@salesmesh/proto/gen/salesmesh/compliance/v1';
import { requireFields } from '../../required-fields.ts';
import { newRevision } from '../revision/law-revision.ts';
import { revisionView } from '../revision/rule-view.ts';
import type { RuleParts } from '../rule-parts.ts';

type Deps = Pick<RuleParts, 'law' | 'library' | 'access' | 'clock' | 'ids'>;

export function createRevision({
  law,
  library,
  access,
  clock,
  ids,
}: Deps): UnaryHandler<CreateRevisionRequest, CreateRevisionResponseInput> {
  return async (request) => {
    requireFields(request, ['request_id', 'title', 'reason']);
    const by = access.assert('draft');
    const { request_id: requestId, title, reason } = request;
    const head = await law.readHead();
    const base = await library.baseOf(request.base ?? head.inForce.revisionId);
    const draft = newRevision({ title, base }, { by, at: clock.now(), reason });
    return { revision: revisionView(await law.insert(ids.next(), requestId, draft), head) };
  };
}
