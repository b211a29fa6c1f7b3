import { complianceEvent } from '../compliance-event.ts';
import { hasStandingWithdrawal } from './consent-in-force.ts';
import { ANY_CHANNEL, openRequest, type Person, type RequestKind, refusesOfItself, setSuppression } from './person.ts';
import type { PersonChange } from './person-store.ts';

/**
 * Takes down what a person asks, whoever heard it; `by` is the request that binds. Of an objection to marketing whoever
 * keeps addresses of the person is told, as of one that came by link or answer.
 */
export function bindRequest(person: Person, kind: RequestKind, { at, by }: { at: Date; by?: string }): PersonChange {
  const next = openRequest(person, kind, by);
  return kind === 'objection_marketing' ? told(next, { kind, channels: [ANY_CHANNEL], at }) : { next };
}

/** Channels that the person is not to be reached by. */
export function suppressChannels(person: Person, channels: readonly string[], at: Date): PersonChange {
  return told(setSuppression(person, channels, true, []), { kind: 'suppression', channels, at });
}

/** Tells of what stood in the dossier before refusals were told of; of a dossier that refuses nothing there is nothing to tell. */
export function tellStanding(person: Person, at: Date): PersonChange {
  if (person.isRefusalTold === true) return { next: person };
  if (person.openRequests.includes('objection_marketing')) {
    return told(person, { kind: 'objection_marketing', channels: [ANY_CHANNEL], at });
  }
  const { suppressedChannels: channels } = person;
  return channels.length > 0
    ? told(person, { kind: 'suppression', channels, at })
    : { next: { ...person, isRefusalTold: true } };
}

/** The change, and the word that the person refuses nothing any more where that is what it comes to. */
export function withLift(person: Person, change: PersonChange, at: Date): PersonChange {
  if (!refuses(person) || refuses(change.next)) return change;
  const { recipientId } = person;
  const lifted = (version: number) =>
    complianceEvent(
      'RefusalLifted',
      { aggregateId: recipientId, at, change: `lifted.${version}` },
      { recipient_id: recipientId, version, lifted_at: at.toISOString() },
    );
  return { ...change, events: (version) => [...(change.events?.(version) ?? []), lifted(version)] };
}

function refuses(person: Person): boolean {
  return refusesOfItself(person) || hasStandingWithdrawal(person.consents);
}

type Refusal = { kind: string; channels: readonly string[]; at: Date };

function told(next: Person, { kind, channels, at }: Refusal): PersonChange {
  const { recipientId } = next;
  return {
    next: { ...next, isRefusalTold: true },
    events: (version) => [
      complianceEvent(
        'RefusalRecorded',
        { aggregateId: recipientId, at, change: `refusal.${version}` },
        { recipient_id: recipientId, version, kind, channels: [...channels], recorded_at: at.toISOString() },
      ),
    ],
  };
}
