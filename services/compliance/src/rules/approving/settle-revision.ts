import type { UnaryHandler } from '@salesmesh/chassis/rpc';
import type {
  ApproveRevisionRequest,
  ApproveRevisionResponseInput,
  RejectRevisionRequest,
  RejectRevisionResponseInput,
  SubmitRevisionRequest,
  SubmitRevisionResponseInput,
  WithdrawRevisionRequest,
  WithdrawRevisionResponseInput,
} from '@salesmesh/proto/gen/salesmesh/compliance/v1';
import { complianceErrors } from '../../errors.ts';
import { requireFields } from '../../required-fields.ts';
import { approve, type By, type LawRevision, reject, submit, withdraw } from '../revision/law-revision.ts';
import { revisionView } from '../revision/rule-view.ts';
import type { RuleAction } from '../rule-access.ts';
import { ruleErrors } from '../rule-errors.ts';
import type { RuleParts } from '../rule-parts.ts';
import { assertBase } from './base-in-force.ts';

type Deps = Pick<RuleParts, 'law' | 'library' | 'access' | 'clock'>;
type Asked = { request_id: string; id: string; reason: string };
type Step = { action: RuleAction; work: (revision: LawRevision, by: By) => LawRevision };

/** The step that all of these share: ask whether the caller may, with the author known, then change it once. */
async function settle({ law, access, clock }: Deps, asked: Asked, { action, work }: Step) {
  requireFields(asked, ['request_id', 'id', 'reason']);
  const { id, request_id: requestId, reason } = asked;
  const revision = await law.load(id);
  const by = access.assert(action, revision?.author);
  if (revision === undefined) throw ruleErrors.revision_not_found({ id });
  const next = { by, at: clock.now(), reason };
  const changed = await law.change({ id, requestId, work: (current) => work(current, next) });
  return { revision: revisionView(changed, await law.readHead()) };
}

export function submitRevision(deps: Deps): UnaryHandler<SubmitRevisionRequest, SubmitRevisionResponseInput> {
  return async (request) => {
    const effectiveAt = readInstant(request.effective_at);
    const work = (revision: LawRevision, by: By) => submit(request.id, revision, effectiveAt, by);
    return settle(deps, request, { action: 'draft', work });
  };
}

export function approveRevision(deps: Deps): UnaryHandler<ApproveRevisionRequest, ApproveRevisionResponseInput> {
  return async (request) => {
    requireFields(request, ['content_hash']);
    const revision = await deps.law.load(request.id);
    if (revision?.state === 'submitted') await assertBase(deps, request.id, revision.base);
    const work = (current: LawRevision, by: By) => approve(request.id, current, request.content_hash, by);
    return settle(deps, request, { action: 'approve', work });
  };
}

export function rejectRevision(deps: Deps): UnaryHandler<RejectRevisionRequest, RejectRevisionResponseInput> {
  return async (request) =>
    settle(deps, request, { action: 'approve', work: (revision, by) => reject(request.id, revision, by) });
}

export function withdrawRevision(deps: Deps): UnaryHandler<WithdrawRevisionRequest, WithdrawRevisionResponseInput> {
  return async (request) =>
    settle(deps, request, { action: 'draft', work: (revision, by) => withdraw(request.id, revision, by) });
}

function readInstant(text: string | undefined): Date | undefined {
  if (text === undefined) return undefined;
  const instant = new Date(text);
  if (/^\d{4}-\d\d-\d\dT.*(Z|[+-]\d\d:\d\d)$/.test(text) && !Number.isNaN(instant.getTime())) return instant;
  const cure = { zh: '请使用带时区的 RFC 3339 时间', en: 'use an RFC 3339 instant with its zone' };
  throw complianceErrors.invalid_request({}, { fields: [{ field: 'effective_at', value: text, ...cure }] });
}
