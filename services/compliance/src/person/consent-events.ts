import type { OutboxEvent } from '@salesmesh/chassis/store';
import { complianceEvent } from '../compliance-event.ts';
import type { ConsentRecord } from './person.ts';

type When = { at: Date; version: number };

/** Given for the first time, confirmed or renewed: others may count on it again. */
export function consentRecorded(recipientId: string, record: ConsentRecord, { at, version }: When): OutboxEvent {
  return complianceEvent(
    'ConsentRecorded',
    { aggregateId: recipientId, at, change: `${record.id}.${version}` },
    {
      recipient_id: recipientId,
      version,
      purpose: record.purpose ?? '',
      channel: record.channel ?? '',
      recorded_at: at.toISOString(),
    },
  );
}

type Withdrawn = { id: string; purpose: string; channel: string };

export function consentWithdrawn(recipientId: string, withdrawn: Withdrawn, { at, version }: When): OutboxEvent {
  const { id, purpose, channel } = withdrawn;
  return complianceEvent(
    'ConsentWithdrawn',
    { aggregateId: recipientId, at, change: id },
    { recipient_id: recipientId, version, purpose, channel, withdrawn_at: at.toISOString() },
  );
}
