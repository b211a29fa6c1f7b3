import type { OutboxEvent } from '@salesmesh/chassis/store';
import { complianceEvent } from '../compliance-event.ts';
import type { Freeze, TeamStanding, Training } from './standing.ts';

/** What a change of a standing tells: freezes that began or ended, trainings that were recorded. */
export function standingEvents(before: TeamStanding, after: TeamStanding): OutboxEvent[] {
  const { team } = after;
  const begun = after.freezes.slice(before.freezes.length);
  const ended = after.freezes.filter((freeze, place) => freeze.ended && before.freezes[place]?.ended === undefined);
  const trained = after.trainings.slice(before.trainings.length);
  return [
    ...begun.map((freeze) => frozen(team, freeze)),
    ...ended.map((freeze) => unfrozen(team, freeze)),
    ...trained.map((training) => trainedEvent(team, training)),
  ];
}

function frozen(team: string, { id, frozenAt, because, channels, ces, compliance_rate }: Freeze): OutboxEvent {
  const facts = { aggregateId: team, at: frozenAt, change: `frozen ${id}` };
  return complianceEvent('TeamFrozen', facts, {
    ...{ team, freeze_id: id, because: [...because], channels: [...channels] },
    ...{ ces, compliance_rate, frozen_at: frozenAt.toISOString() },
  });
}

function unfrozen(team: string, { id, ended }: Freeze): OutboxEvent {
  const { at = new Date(0), certificateId = '' } = ended ?? {};
  const facts = { aggregateId: team, at, change: `unfrozen ${id}` };
  return complianceEvent('TeamUnfrozen', facts, {
    ...{ team, freeze_id: id, certificate_id: certificateId, unfrozen_at: at.toISOString() },
  });
}

function trainedEvent(team: string, { certificateId, completedAt, recordedAt }: Training): OutboxEvent {
  const facts = { aggregateId: team, at: recordedAt, change: `trained ${certificateId}` };
  const message = { team, certificate_id: certificateId, completed_at: completedAt.toISOString() };
  return complianceEvent('TeamTrained', facts, message);
}
