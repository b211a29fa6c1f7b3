import type { Clock } from '@salesmesh/chassis/clock';
import { FieldCheck } from '@salesmesh/chassis/field-check';
import { derivedId } from '@salesmesh/chassis/ids';
import type { UnaryHandler } from '@salesmesh/chassis/rpc';
import type { NamedStore } from '@salesmesh/chassis/store';
import type {
  ClaimMilestoneRequest,
  ClaimMilestoneResponseInput,
  MilestoneDefinition,
} from '@salesmesh/proto/gen/salesmesh/forecasting/v1';
import type { PipelineAccess } from '../access/pipeline-access.ts';
import { readDay } from '../crm/crm-date.ts';
import { dayOf } from '../deal-model/deal.ts';
import { errors } from '../errors.ts';
import { claimMilestone } from '../milestone/milestone.ts';
import type { MilestoneStore } from '../milestone/milestone-store.ts';
import { milestoneView } from '../milestone/milestone-view.ts';

export type ClaimDeps = {
  readonly access: PipelineAccess;
  readonly definitions: NamedStore<MilestoneDefinition>;
  readonly milestones: MilestoneStore;
  readonly clock: Clock;
};

/** The id comes from opportunity and milestone, so whoever claims it again finds what stands. */
export function claimMilestoneHandler(
  deps: ClaimDeps,
): UnaryHandler<ClaimMilestoneRequest, ClaimMilestoneResponseInput> {
  return async (request, { context }) => {
    const now = deps.clock.now();
    checkDay(request.reached_on, now);
    const { opportunity_id: opportunityId, name } = request;
    await deps.access.assertMayClaim(opportunityId, context);
    const definition = await deps.definitions.get(name);
    if (definition === undefined) throw errors.milestone_not_defined({ name });
    const id = derivedId('milestone', context.tenant, opportunityId, name);
    const command = { opportunityId, definition, reachedOn: request.reached_on, by: context.actor.sub };
    await deps.milestones.insert(id, claimMilestone(command, now), request.request_id);
    const milestone = await deps.milestones.load(id);
    if (milestone === undefined) throw errors.milestone_not_found({ id });
    return { milestone: milestoneView(milestone) };
  };
}

function checkDay(text: string, now: Date): void {
  const check = new FieldCheck(errors.invalid_request);
  const day = readDay(text, 'YYYY-MM-DD');
  check.that(day !== undefined && day <= dayOf(now) + 1, 'reached_on', {
    zh: '应为 YYYY-MM-DD 格式且不晚于今天。',
    en: 'It must be a day as YYYY-MM-DD that is not in the future.',
  });
  check.throwIfWrong();
}
