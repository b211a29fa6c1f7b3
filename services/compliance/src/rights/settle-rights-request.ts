import type { Clock } from '@salesmesh/chassis/clock';
import { currentContext } from '@salesmesh/chassis/context';
import type { UnaryHandler } from '@salesmesh/chassis/rpc';
import type { Timers } from '@salesmesh/chassis/timers';
import type {
  ExtendRightsRequestRequest,
  ExtendRightsRequestResponseInput,
  RejectRightsRequestRequest,
  RejectRightsRequestResponseInput,
  ReportIdentityRequest,
  ReportIdentityResponseInput,
  VerifyIdentityRequest,
  VerifyIdentityResponseInput,
} from '@salesmesh/proto/gen/salesmesh/compliance/v1';
import type { ComplianceAccess } from '../access/compliance-access.ts';
import { complianceErrors } from '../errors.ts';
import { requireFields } from '../required-fields.ts';
import type { ByteVault } from './byte-vault.ts';
import { canExtend } from './deadline.ts';
import { rightsErrors } from './rights-errors.ts';
import {
  EscalationLevel,
  type IdentityCheck,
  isOpen,
  RightsState,
  rejectRights,
  verifyIdentity as verified,
} from './rights-request.ts';
import { changedEvent } from './rights-request-events.ts';
import type { RightsRequestStore, StoredRightsRequest } from './rights-request-store.ts';
import { rightsRequestView } from './rights-request-view.ts';
import { scheduleAdvance, scheduleDeadline } from './rights-timers.ts';

export type SettleDeps = {
  requests: RightsRequestStore;
  access: ComplianceAccess;
  timers: Pick<Timers, 'schedule'>;
  clock: Clock;
  /** Goes on with a request as far as it can go now. */
  advance(id: string): Promise<void>;
};
type Work = (request: StoredRightsRequest, at: Date) => Promise<StoredRightsRequest>;

export function verifyIdentity(deps: SettleDeps): UnaryHandler<VerifyIdentityRequest, VerifyIdentityResponseInput> {
  return async (asked) => {
    requireFields(asked, ['method']);
    return settle(deps, asked, (request, at) =>
      begin(deps, request, { by: 'officer', method: asked.method, at }, asked.request_id),
    );
  };
}

/** Without a person: whoever has the token was given it by the officer who opened the request. */
export function reportIdentity(
  deps: SettleDeps & { vault: ByteVault },
): UnaryHandler<ReportIdentityRequest, ReportIdentityResponseInput> {
  return async ({ id, token, method }) => {
    requireFields({ id, token, method }, ['id', 'token', 'method']);
    if (!deps.vault.isTokenOf(currentContext().tenant, id, token)) throw rightsErrors.identity_token_wrong();
    const request = await deps.requests.load(id);
    if (request === undefined) throw rightsErrors.rights_request_not_found({ id });
    if (request.isOpenedByOfficer !== true) throw rightsErrors.identity_by_officer({ id });
    const isNew = request.state === RightsState.identityPending;
    const at = deps.clock.now();
    const saved = isNew ? await begin(deps, request, { by: 'webhook', method, at }) : request;
    return { state: saved.state };
  };
}

async function begin(
  deps: SettleDeps,
  request: StoredRightsRequest,
  identity: IdentityCheck,
  requestId?: string,
): Promise<StoredRightsRequest> {
  const next = verified(request, identity);
  await scheduleAdvance(deps.timers, { id: request._id, step: next.state }, identity.at);
  const saved = await deps.requests.save(request, next, [changedEvent(request, next, identity.at)], requestId);
  await deps.advance(request._id);
  return (await deps.requests.load(request._id)) ?? saved;
}

export function extendRightsRequest(
  deps: SettleDeps,
): UnaryHandler<ExtendRightsRequestRequest, ExtendRightsRequestResponseInput> {
  return async (asked) => {
    requireFields(asked, ['due_at', 'reason']);
    return settle(deps, asked, async (request, at) => {
      const dueAt = new Date(asked.due_at);
      const isAllowed = isOpen(request) && request.extension === undefined && canExtend(request.deadline, dueAt, at);
      if (!isAllowed) throw rightsErrors.extension_refused();
      const next = {
        ...request,
        deadline: { ...request.deadline, dueAt },
        extension: { reason: asked.reason, formerlyDueAt: request.deadline.dueAt },
        escalation: EscalationLevel.none,
      };
      await scheduleDeadline(deps.timers, request._id, dueAt);
      return deps.requests.save(request, next, [changedEvent(request, next, at)], asked.request_id);
    });
  };
}

/** What the request bound is free again once it is rejected: after that, and by the timer if the process dies in between. */
export function rejectRightsRequest(
  deps: SettleDeps,
): UnaryHandler<RejectRightsRequestRequest, RejectRightsRequestResponseInput> {
  return async (asked) => {
    requireFields(asked, ['reason']);
    return settle(deps, asked, async (request, at) => {
      const next = rejectRights(request, asked.reason, at);
      await scheduleAdvance(deps.timers, { id: request._id, step: RightsState.rejected }, at);
      const saved = await deps.requests.save(request, next, [changedEvent(request, next, at)], asked.request_id);
      await deps.advance(request._id);
      return saved;
    });
  };
}

/** The step that all share: the request, whether the caller may, the change once per request id, the answer. */
async function settle(deps: SettleDeps, asked: { request_id: string; id: string }, work: Work) {
  requireFields(asked, ['request_id', 'id']);
  const { id } = asked;
  const request = await deps.requests.load(id);
  if (request === undefined) throw rightsErrors.rights_request_not_found({ id });
  await deps.access.assertPerson('settle', request.recipientId);
  const repeated = await deps.requests.findByRequestId(asked.request_id);
  if (repeated !== undefined && repeated._id !== id) throw complianceErrors.request_id_reused();
  const changed = repeated ?? (await work(request, deps.clock.now()));
  return { request: rightsRequestView(changed, []) };
}
