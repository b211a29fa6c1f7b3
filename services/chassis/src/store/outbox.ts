import type { TenantModel } from './tenant-model.ts';

/** An event as it stands in the document that said it, until the relay has published it. */
export type OutboxEvent = {
  id: string;
  /** Full name of the proto message, such as `salesmesh.leads.v1.LeadScored`. */
  type: string;
  aggregateId: string;
  /** The encoded message. */
  payload: Uint8Array;
  at: Date;
  /** Added to the caller's context and trace, which are recorded by themselves. */
  headers?: Record<string, string>;
};
/** `queuedAt` is when it was written, in real time; `at` is when it happened, which a replay may put in the past. */
export type QueuedEvent = OutboxEvent & { queuedAt: Date; headers: Record<string, string> };

/** Who caused the event travels with it; how long that caller would have waited does not. */
export function queuedEvents(
  events: readonly OutboxEvent[],
  queuedAt: Date,
  headers: Record<string, string>,
): QueuedEvent[] {
  return events.map((event) => ({ ...event, headers: { ...headers, ...event.headers }, queuedAt }));
}

export type PendingDocument = { _id: string; tenant: string; outbox: QueuedEvent[] };
// biome-ignore lint/suspicious/noExplicitAny: the relay reads only the bookkeeping of any aggregate
export type AnyModel = TenantModel<any>;
