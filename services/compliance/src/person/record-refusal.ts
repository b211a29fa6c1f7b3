import { complianceEvent } from '../compliance-event.ts';
import { ANY_CHANNEL, openRequest, type Person, type RequestKind, setSuppression } from './person.ts';
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

type Refusal = { kind: string; channels: readonly string[]; at: Date };

function told(next: Person, { kind, channels, at }: Refusal): PersonChange {
  const { recipientId } = next;
  return {
    next,
    events: (version) => [
      complianceEvent(
        'RefusalRecorded',
        { aggregateId: recipientId, at, change: `refusal.${version}` },
        { recipient_id: recipientId, version, kind, channels: [...channels], recorded_at: at.toISOString() },
      ),
    ],
  };
}
