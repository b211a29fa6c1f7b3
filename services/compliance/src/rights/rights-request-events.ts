import type { OutboxEvent } from '@salesmesh/chassis/store';
import { complianceEvent } from '../compliance-event.ts';
import type { EscalationLevel, RightsRequest } from './rights-request.ts';
import type { StoredRightsRequest } from './rights-request-store.ts';

type Told = { readonly _id: string; readonly version: number };

/** Said when a request comes to a new state. */
export function changedEvent({ _id: id, version }: Told, next: RightsRequest, at: Date): OutboxEvent {
  const message = {
    request_id: id,
    kind: next.kind,
    state: next.state,
    due_at: next.deadline.dueAt.toISOString(),
    changed_at: at.toISOString(),
  };
  return complianceEvent('RightsRequestChanged', { aggregateId: id, at, change: String(version + 1) }, message);
}

export function escalatedEvent(request: StoredRightsRequest, level: EscalationLevel, at: Date): OutboxEvent {
  const { _id: id, deadline } = request;
  const message = {
    ...{ request_id: id, task_id: '', level, missing_services: [] },
    due_at: deadline.dueAt.toISOString(),
    escalated_at: at.toISOString(),
  };
  const change = `${level} ${deadline.dueAt.toISOString()}`;
  return complianceEvent('RightsEscalated', { aggregateId: id, at, change }, message);
}
