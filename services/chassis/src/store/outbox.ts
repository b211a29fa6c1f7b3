import { derivedId } from '../ids/ids.ts';
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
export type EncodeMessage = (type: string, message: object) => Uint8Array;
/** What an event is about. The same `change` of the same aggregate gives the same event id, so it is told once. */
export type EventFacts = Pick<OutboxEvent, 'type' | 'aggregateId' | 'at' | 'headers'> & { readonly change: string };

/** The event as it goes into the outbox, with the message encoded as its contract says. */
export function outboxEvent(encode: EncodeMessage, facts: EventFacts, message: object): OutboxEvent {
  const { change, ...event } = facts;
  const id = derivedId(facts.type, facts.aggregateId, change);
  return { ...event, id, payload: encode(facts.type, message) };
}

/** A fact by its message's name in the contract of the service. */
type DomainEvent = { readonly type: string; readonly message: object };
export type EncodeEvents = (
  aggregate: { readonly id: string; readonly version: number },
  events: readonly DomainEvent[],
  at: Date,
) => OutboxEvent[];

/**
 * Events as they stand in an outbox. The version of the aggregate makes the event's id; where one version says a kind of
 * thing again, its number among those comes to it.
 */
export function eventEncoder(packageName: string, encode: EncodeMessage): EncodeEvents {
  return ({ id, version }, events, at) =>
    events.map(({ type, message }, place) => {
      const before = events.slice(0, place).filter((earlier) => earlier.type === type).length;
      const change = before === 0 ? String(version) : `${version}.${before}`;
      return outboxEvent(encode, { type: `${packageName}.${type}`, aggregateId: id, change, at }, message);
    });
}

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
