import type { Clock } from '@salesmesh/chassis/clock';
import type { CallContext } from '@salesmesh/chassis/context';
import type { UnaryHandler } from '@salesmesh/chassis/rpc';
import type {
  AcceptAssignmentRequest,
  AcceptAssignmentResponseInput,
  DeclineAssignmentRequest,
  DeclineAssignmentResponseInput,
} from '@salesmesh/proto/gen/salesmesh/leads/v1';
import { errors } from '../errors.ts';
import { acceptAssignment, type Changed, returnToPool, type StoredLead } from '../lead/lead.ts';
import type { LeadAccess } from '../lead/lead-access.ts';
import type { LeadStore } from '../lead/lead-store.ts';
import { leadView } from '../lead/lead-view.ts';
import type { RepStore } from '../rep/rep-store.ts';
import { freePlacesOf } from './return-timer.ts';

export type AnswerDeps = {
  readonly leads: LeadStore;
  readonly reps: RepStore;
  readonly clock: Clock;
  readonly access: LeadAccess;
};

export function acceptAssignmentHandler(
  deps: AnswerDeps,
): UnaryHandler<AcceptAssignmentRequest, AcceptAssignmentResponseInput> {
  return async (request, { context }) => {
    const answer = await change(deps, request, context, (lead) => acceptAssignment(lead, deps.clock.now()));
    return { lead: leadView(answer.lead) };
  };
}

export function declineAssignmentHandler(
  deps: AnswerDeps,
): UnaryHandler<DeclineAssignmentRequest, DeclineAssignmentResponseInput> {
  return async (request, { context }) => {
    if (request.reason.trim() === '') {
      const fields = [{ field: 'reason', zh: '请说明谢绝的原因。', en: 'Say why the lead is declined.' }];
      throw errors.invalid_request({}, { fields });
    }
    const command = { state: 'declined', reason: request.reason } as const;
    const answer = await change(deps, request, context, (lead) => returnToPool(lead, command, deps.clock.now()));
    if (answer.before !== undefined) await freePlacesOf(deps.reps, [answer.before]);
    return { lead: leadView(answer.lead) };
  };
}

type Answer = { readonly request_id: string; readonly lead_id: string; readonly expected_version: number };

async function change(
  deps: AnswerDeps,
  request: Answer,
  context: CallContext,
  decide: (lead: StoredLead) => Changed,
): Promise<{ lead: StoredLead; before?: StoredLead }> {
  const requestId = request.request_id || undefined;
  // A declined lead is no longer the rep's to see, so a repeated request is recognised before that is asked.
  const repeated = requestId === undefined ? undefined : await deps.leads.findByRequestId(requestId);
  if (repeated?._id === request.lead_id) return { lead: repeated };
  const before = deps.access.answerable(await deps.leads.load(request.lead_id), request.lead_id, context);
  if (request.expected_version > 0 && request.expected_version !== before.version) throw errors.version_conflict();
  return { lead: await deps.leads.save(before, decide(before), requestId), before };
}
