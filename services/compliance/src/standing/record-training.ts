import { currentContext } from '@salesmesh/chassis/context';
import type { UnaryHandler } from '@salesmesh/chassis/rpc';
import type { RecordTrainingRequest, RecordTrainingResponseInput } from '@salesmesh/proto/gen/salesmesh/compliance/v1';
import { complianceErrors } from '../errors.ts';
import { requireFields } from '../required-fields.ts';
import { trainingView } from './board-view.ts';
import type { StandingDeps } from './judge-team.ts';
import { readTraining } from './read-standing.ts';
import { addTraining, newStanding } from './standing.ts';
import { standingEvents } from './standing-events.ts';

/** A certificate proves one training of one team. */
export function recordTraining(
  deps: Pick<StandingDeps, 'standings' | 'clock'>,
): UnaryHandler<RecordTrainingRequest, RecordTrainingResponseInput> {
  return async (request) => {
    requireFields(request, ['request_id', 'team', 'certificate_id']);
    const now = deps.clock.now();
    const { team, certificate_id: certificateId, completed_at: completedAt } = readTraining(request, now);
    const { actor } = currentContext();
    const training = { certificateId, completedAt, recordedBy: actor.sub, recordedAt: now };
    const changed = await deps.standings.change(team, request.request_id, async (current) => {
      const before = current ?? newStanding(team);
      if (before.trainings.some((known) => known.certificateId === certificateId)) {
        throw complianceErrors.certificate_used({ certificateId });
      }
      const next = addTraining(before, training);
      return { next, events: standingEvents(before, next) };
    });
    const recorded = changed?.trainings.find((known) => known.certificateId === certificateId);
    return recorded === undefined ? {} : { training: trainingView(recorded) };
  };
}
