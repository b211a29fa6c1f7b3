import type { UnaryHandler } from '@salesmesh/chassis/rpc';
import type { RebaseRevisionRequest, RebaseRevisionResponseInput } from '@salesmesh/proto/gen/salesmesh/compliance/v1';
import { complianceErrors } from '../../errors.ts';
import { requireFields } from '../../required-fields.ts';
import { hashSources, type LawSources } from '../publishing/law-sources.ts';
import { type LawRevision, rebase } from '../revision/law-revision.ts';
import { revisionView } from '../revision/rule-view.ts';
import { ruleErrors } from '../rule-errors.ts';
import type { RuleParts } from '../rule-parts.ts';

type Deps = Pick<RuleParts, 'law' | 'library' | 'access' | 'clock'>;

/** Files that both changed are named: their author reads what is in force and puts them once more. */
export function rebaseRevision({
  law,
  library,
  access,
  clock,
}: Deps): UnaryHandler<RebaseRevisionRequest, RebaseRevisionResponseInput> {
  return async (request) => {
    requireFields(request, ['request_id', 'id']);
    const by = access.assert('draft');
    const { id, request_id: requestId, reason } = request;
    const [head, revision] = [await law.readHead(), await law.load(id)];
    if (revision === undefined) throw ruleErrors.revision_not_found({ id });
    const [former, next] = [await library.sources(revision.base.id), await library.sources(head.inForce.revisionId)];
    assertApart(revision, former, next);
    const base = { id: head.inForce.revisionId, sourcesHash: hashSources(next) };
    const entry = { by, at: clock.now(), reason };
    const changed = await law.change({ id, requestId, work: (current) => rebase(id, current, base, entry) });
    return { revision: revisionView(changed, head) };
  };
}

function assertApart({ files }: LawRevision, former: LawSources, next: LawSources): void {
  const both = files.filter(({ path, text }) => former.get(path) !== next.get(path) && text !== next.get(path));
  if (both.length === 0) return;
  const fields = both.map(({ path }) => ({
    field: path,
    zh: '现行规则也修改了此文件，请从草案中删去或合并后重新提交该文件',
    en: 'the rules in force changed this file too; begin a revision upon them and put this file with both changes',
  }));
  throw complianceErrors.invalid_request({}, { fields });
}
