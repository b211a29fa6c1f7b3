import { type MsgHdrs, headers as natsHeaders } from '@nats-io/transport-node';
import type { PublishedEvent } from './published-event.ts';

/** Message headers beside `Nats-Msg-Id`; those of context and trace keep their own names. */
export const EventHeader = {
  type: 'salesmesh-event-type',
  tenant: 'salesmesh-tenant',
  aggregate: 'salesmesh-aggregate',
  at: 'salesmesh-at',
  id: 'salesmesh-event-id',
} as const;

export function toMessageHeaders(event: PublishedEvent): MsgHdrs {
  const headers = natsHeaders();
  for (const [name, value] of Object.entries(event.headers ?? {})) headers.set(name, value);
  headers.set('Nats-Msg-Id', event.id);
  headers.set(EventHeader.id, event.id);
  headers.set(EventHeader.type, event.type);
  headers.set(EventHeader.tenant, encodeURIComponent(event.tenant));
  headers.set(EventHeader.aggregate, encodeURIComponent(event.aggregateId));
  headers.set(EventHeader.at, event.at.toISOString());
  return headers;
}
