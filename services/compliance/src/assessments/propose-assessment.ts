import type { Clock } from '@salesmesh/chassis/clock';
import { currentContext } from '@salesmesh/chassis/context';
import { derivedId } from '@salesmesh/chassis/ids';
import type { UnaryHandler } from '@salesmesh/chassis/rpc';
import type {
  ListAssessmentsRequest,
  ListAssessmentsResponseInput,
  ProposeAssessmentRequest,
  ProposeAssessmentResponseInput,
} from '@salesmesh/proto/gen/salesmesh/compliance/v1';
import { requireFields } from '../required-fields.ts';
import { propose } from './assessment.ts';
import type { AssessmentStore } from './assessment-store.ts';
import { assessmentView, readScope } from './assessment-view.ts';

export type AssessmentDeps = { assessments: AssessmentStore; clock: Clock };

/** The id follows from the request, so that a repeated one finds what it proposed. */
export function proposeAssessment({
  assessments,
  clock,
}: AssessmentDeps): UnaryHandler<ProposeAssessmentRequest, ProposeAssessmentResponseInput> {
  return async (request) => {
    requireFields(request, ['request_id']);
    const now = clock.now();
    const scope = readScope(request.scope, now);
    const { tenant, actor } = currentContext();
    const id = derivedId('assessment', tenant, request.request_id);
    const added = await assessments.add(id, request.request_id, propose(scope, actor.sub, now));
    return { assessment: assessmentView(added, now) };
  };
}

export function listAssessments({
  assessments,
  clock,
}: AssessmentDeps): UnaryHandler<ListAssessmentsRequest, ListAssessmentsResponseInput> {
  return async ({ state }) => {
    const found = await assessments.list(state === '' ? undefined : state);
    return { assessments: found.map((one) => assessmentView(one, clock.now())) };
  };
}
