import type { ReceivedEvent } from '@salesmesh/chassis/bus';
import type { Clock } from '@salesmesh/chassis/clock';
import { derivedId } from '@salesmesh/chassis/ids';
import type { LeadDispatched } from '@salesmesh/proto/gen/salesmesh/leads/v1';
import { openCase } from '../case/advance.ts';
import type { CaseStore } from '../case/case-store.ts';
import type { SetTimers } from '../case/set-timers.ts';
import { errors } from '../errors.ts';
import type { FlowStore } from '../flow/flow-store.ts';
import { LEAD_DISPATCHED } from '../flow/known-names.ts';

export type OpeningDeps = {
  readonly cases: CaseStore;
  readonly flows: FlowStore;
  readonly clock: Clock;
  readonly setTimers: SetTimers;
};

/**
 * One case per assignment and flow that has this trigger. The case's id comes from the assignment, so an event that is
 * delivered again opens nothing twice.
 */
export function onLeadDispatched(deps: OpeningDeps) {
  return async (received: readonly ReceivedEvent[]): Promise<(Error | undefined)[]> => {
    const events = received as unknown as readonly ReceivedEvent<LeadDispatched>[];
    const flows = await deps.flows.triggeredBy(LEAD_DISPATCHED);
    if (flows.length === 0) return events.map(() => errors.flow_missing({ trigger: LEAD_DISPATCHED }));
    const now = deps.clock.now();
    const opened = events.flatMap(({ message }) =>
      flows.map((flow) => {
        const id = derivedId('case', flow.id, message.assignment_id);
        const start = { subject: message.lead_id, owner: message.rep_id, variables: variablesOf(message) };
        return { id, progress: openCase(start, { id, flow, now }) };
      }),
    );
    await deps.setTimers(opened.map(({ id, progress }) => ({ caseId: id, timers: progress.timers })));
    await deps.cases.insert(opened.map(({ id, progress }) => ({ id, state: progress.next, events: progress.events })));
    return events.map(() => undefined);
  };
}

function variablesOf(message: LeadDispatched): Record<string, string> {
  const { lead_id, assignment_id, rep_id, team, contact_id, channel, accept_by } = message;
  return {
    ...{ lead_id, assignment_id, rep_id, team, contact_id, channel, accept_by },
    contact_version: String(message.contact_version),
    probability: String(message.probability),
  };
}
