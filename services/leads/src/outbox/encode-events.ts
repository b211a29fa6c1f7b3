import { type EncodeMessage, type OutboxEvent, outboxEvent } from '@salesmesh/chassis/store';

/** A fact by its message's name in the contract of this service. */
type DomainEvent = { readonly type: string; readonly message: object };
export type EncodeEvents = (
  aggregate: { readonly id: string; readonly version: number },
  events: readonly DomainEvent[],
  at: Date,
) => OutboxEvent[];

/** Events as they stand in an outbox. One version of an aggregate says each kind of thing once, which makes the event's id. */
export function eventEncoder(encode: EncodeMessage): EncodeEvents {
  return ({ id, version }, events, at) =>
    events.map(({ type, message }) => {
      const facts = { type: `salesmesh.leads.v1.${type}`, aggregateId: id, change: String(version), at };
      return outboxEvent(encode, facts, message);
    });
}
