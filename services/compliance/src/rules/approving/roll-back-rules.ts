import type { UnaryHandler } from '@salesmesh/chassis/rpc';
import type { RollBackRulesRequest, RollBackRulesResponseInput } from '@salesmesh/proto/gen/salesmesh/compliance/v1';
import { requireFields } from '../../required-fields.ts';
import { rollBack } from '../revision/law-head.ts';
import { rulesView } from '../revision/rule-view.ts';
import type { RuleParts } from '../rule-parts.ts';

type Deps = Pick<RuleParts, 'law' | 'access' | 'clock'>;

/** One officer is enough: every hour under wrong rules counts, and what is restored was approved before. */
export function rollBackRules({
  law,
  access,
  clock,
}: Deps): UnaryHandler<RollBackRulesRequest, RollBackRulesResponseInput> {
  return async (request) => {
    requireFields(request, ['request_id', 'revision_id', 'reason']);
    const by = access.assert('roll_back');
    const { request_id: requestId, revision_id: revisionId, reason } = request;
    const entry = { by, at: clock.now(), reason };
    return { rules: rulesView(await law.changeHead(requestId, (head) => rollBack(head, revisionId, entry))) };
  };
}
