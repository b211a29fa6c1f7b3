import { currentContext } from '@salesmesh/chassis/context';
import type { UnaryHandler } from '@salesmesh/chassis/rpc';
import type { UnfreezeTeamRequest, UnfreezeTeamResponseInput } from '@salesmesh/proto/gen/salesmesh/compliance/v1';
import { complianceErrors } from '../errors.ts';
import { requireFields } from '../required-fields.ts';
import { freezeView } from './board-view.ts';
import type { StandingDeps } from './judge-team.ts';
import { curingTraining, openFreeze, unfreeze } from './standing.ts';
import { standingEvents } from './standing-events.ts';

/** Ends the open freeze, by the training that the certificate proves and in the name of whoever asks. */
export function unfreezeTeam(
  deps: Pick<StandingDeps, 'standings' | 'clock'>,
): UnaryHandler<UnfreezeTeamRequest, UnfreezeTeamResponseInput> {
  return async (request) => {
    requireFields(request, ['request_id', 'team', 'certificate_id', 'reason']);
    const { team, certificate_id: certificateId, reason } = request;
    const { actor } = currentContext();
    const at = deps.clock.now();
    const changed = await deps.standings.change(team, request.request_id, async (current) => {
      const freeze = current && openFreeze(current);
      if (current === undefined || freeze === undefined) throw complianceErrors.team_not_frozen({ team });
      if (curingTraining(current, freeze, certificateId) === undefined) {
        throw complianceErrors.training_missing({ team });
      }
      const next = unfreeze(current, { at, by: actor.sub, certificateId, reason });
      return { next, events: standingEvents(current, next) };
    });
    const ended = changed?.freezes.find((freeze) => freeze.ended?.certificateId === certificateId);
    return ended === undefined ? {} : { freeze: freezeView(ended) };
  };
}
