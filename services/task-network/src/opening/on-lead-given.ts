import type { ReceivedEvent } from '@salesmesh/chassis/bus';
import type { Clock } from '@salesmesh/chassis/clock';
import { currentContext } from '@salesmesh/chassis/context';
import { derivedId } from '@salesmesh/chassis/ids';
import type { LeadDispatched, LeadReturned } from '@salesmesh/proto/gen/salesmesh/leads/v1';
import { openCase } from '../case/advance.ts';
import type { CaseStore } from '../case/case-store.ts';
import type { MoveCases } from '../case/move-cases.ts';
import type { SetTimers } from '../case/set-timers.ts';
import { errors } from '../errors.ts';
import type { FlowStore } from '../flow/flow-store.ts';
import { LEAD_DISPATCHED } from '../flow/known-names.ts';

export type OpeningDeps = {
  readonly cases: CaseStore;
  readonly flows: FlowStore;
  readonly clock: Clock;
  readonly setTimers: SetTimers;
  readonly move: MoveCases;
};

const DISPATCHED = 'salesmesh.leads.v1.LeadDispatched';

/**
 * A lead that is given to a representative opens a case, and one that comes back ends it. Both come through one consumer,
 * because a lead never comes back before it was given.
 */
export function onLeadGiven(deps: OpeningDeps) {
  return async (received: readonly ReceivedEvent[]): Promise<(Error | undefined)[]> => {
    const given = received.filter(({ type }) => type === DISPATCHED);
    const back = received.filter(({ type }) => type !== DISPATCHED);
    const outcomes = new Map<ReceivedEvent, Error | undefined>();
    const settle = (events: readonly ReceivedEvent[], answers: readonly (Error | undefined)[]) => {
      for (const [at, event] of events.entries()) outcomes.set(event, answers[at]);
    };
    if (given.length > 0) settle(given, await openCases(deps, given as unknown as readonly Given[]));
    if (back.length > 0) settle(back, await endCases(deps, back as unknown as readonly Back[]));
    return received.map((event) => outcomes.get(event));
  };
}

type Given = ReceivedEvent<LeadDispatched>;
type Back = ReceivedEvent<LeadReturned>;

/**
 * The case's id comes from the assignment alone, so an event that is delivered again opens nothing twice, not even when
 * another flow has the trigger by then.
 */
async function openCases(deps: OpeningDeps, events: readonly Given[]): Promise<(Error | undefined)[]> {
  // Two flows that were put at the same moment may both have the trigger; one case is opened all the same.
  const [flow] = await deps.flows.triggeredBy(LEAD_DISPATCHED);
  if (flow === undefined) return events.map(() => errors.flow_missing({ trigger: LEAD_DISPATCHED }));
  const now = deps.clock.now();
  const { tenant } = currentContext();
  const opened = events.map(({ message }) => {
    const origin = originOf(message.assignment_id);
    const id = derivedId('case', tenant, origin);
    const start = { subject: message.lead_id, origin, owner: message.rep_id, variables: variablesOf(message) };
    return { id, progress: openCase(start, { id, flow, now }) };
  });
  await deps.setTimers(opened.map(({ id, progress }) => ({ caseId: id, timers: progress.timers })));
  await deps.cases.insert(opened.map(({ id, progress }) => ({ id, state: progress.next, events: progress.events })));
  return events.map(() => undefined);
}

/** The representative no longer has the lead, so there is nothing left to do for that person. */
async function endCases(deps: OpeningDeps, events: readonly Back[]): Promise<(Error | undefined)[]> {
  const found = await deps.cases.findByCorrelations(events.map(({ message }) => originOf(message.assignment_id)));
  const idsOf = ({ message }: Back) =>
    found.filter(({ keys }) => keys.includes(originOf(message.assignment_id))).map(({ id }) => id);
  const moved = await deps.move(
    events.flatMap((event) =>
      idsOf(event).map((caseId) => ({ caseId, input: { kind: 'withdrawn' as const, result: 'returned' } })),
    ),
  );
  return events.map((event) => {
    const failed = idsOf(event).map((id) => moved.get(id));
    return failed.find((outcome) => outcome instanceof Error) as Error | undefined;
  });
}

const originOf = (assignmentId: string) => `assignment:${assignmentId}`;

function variablesOf(message: LeadDispatched): Record<string, string> {
  const { lead_id, assignment_id, rep_id, team, contact_id, channel, accept_by } = message;
  return {
    ...{ lead_id, assignment_id, rep_id, team, contact_id, channel, accept_by },
    contact_version: String(message.contact_version),
    probability: String(message.probability),
  };
}
