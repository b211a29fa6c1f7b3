import { currentContext } from '@salesmesh/chassis/context';
import type { UnaryHandler } from '@salesmesh/chassis/rpc';
import type { DueTimer, TimerHandler } from '@salesmesh/chassis/timers';
import type {
  ApproveAssessmentRequest,
  ApproveAssessmentResponseInput,
  WithdrawAssessmentRequest,
  WithdrawAssessmentResponseInput,
} from '@salesmesh/proto/gen/salesmesh/compliance/v1';
import { complianceErrors } from '../errors.ts';
import { requireFields } from '../required-fields.ts';
import {
  AssessmentState,
  approve,
  canBeApproved,
  expiryNoticeAt,
  isExpiring,
  isSecondPerson,
  withdraw,
} from './assessment.ts';
import { approvedEvents, expiringEvents, withdrawnEvents } from './assessment-events.ts';
import { assessmentView } from './assessment-view.ts';
import type { AssessmentDeps } from './propose-assessment.ts';

export function approveAssessment({
  assessments,
  clock,
}: AssessmentDeps): UnaryHandler<ApproveAssessmentRequest, ApproveAssessmentResponseInput> {
  return async (request) => {
    requireFields(request, ['request_id', 'assessment_id']);
    const { assessment_id: id, request_id } = request;
    const { sub } = currentContext().actor;
    const now = clock.now();
    const approved = await assessments.change(id, request_id, (current) => {
      if (!canBeApproved(current, now)) throw complianceErrors.assessment_not_proposed({ id, state: current.state });
      if (!isSecondPerson(current, sub)) throw complianceErrors.second_person_needed({ id });
      const next = approve(current, sub, now);
      return { next, events: approvedEvents(id, next), noticeAt: expiryNoticeAt(next) };
    });
    return { assessment: assessmentView(approved, now) };
  };
}

/** One that was withdrawn already stays as it is. */
export function withdrawAssessment({
  assessments,
  clock,
}: AssessmentDeps): UnaryHandler<WithdrawAssessmentRequest, WithdrawAssessmentResponseInput> {
  return async (request) => {
    requireFields(request, ['request_id', 'assessment_id']);
    const { assessment_id: id, request_id } = request;
    const { sub } = currentContext().actor;
    const now = clock.now();
    const withdrawn = await assessments.change(id, request_id, (current) => {
      if (current.state === AssessmentState.Withdrawn) return undefined;
      const next = withdraw(current, sub, now);
      return { next, events: withdrawnEvents(id, next) };
    });
    return { assessment: assessmentView(withdrawn, now) };
  };
}

/** Tells once that the end of an assessment is near; of one that was withdrawn meanwhile nothing. */
export function onAssessmentExpiring({ assessments, clock }: AssessmentDeps): TimerHandler {
  return async ({ aggregateId: id }: Pick<DueTimer, 'aggregateId'>) => {
    const now = clock.now();
    await assessments.change(id, undefined, (current) => {
      if (!isExpiring(current, now) || current.expiryToldAt !== undefined) return undefined;
      const next = { ...current, expiryToldAt: now };
      return { next, events: expiringEvents(id, next) };
    });
  };
}
