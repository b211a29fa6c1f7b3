import { derivedId } from '@salesmesh/chassis/ids';
import type { OutboxEvent } from '@salesmesh/chassis/store';

/** A fact by its message's name in the contract of this service. */
type DomainEvent = { readonly type: string; readonly message: object };
export type Encode = (type: string, message: object) => Uint8Array;
export type EncodeEvents = (
  aggregate: { readonly id: string; readonly version: number },
  events: readonly DomainEvent[],
  at: Date,
) => OutboxEvent[];

const PACKAGE = 'salesmesh.leads.v1';

/** Events as they stand in an outbox. One version of an aggregate says each kind of thing once, which makes the event's id. */
export function eventEncoder(encode: Encode): EncodeEvents {
  return ({ id, version }, events, at) =>
    events.map(({ type, message }) => ({
      id: derivedId(type, id, String(version)),
      type: `${PACKAGE}.${type}`,
      aggregateId: id,
      payload: encode(`${PACKAGE}.${type}`, message),
      at,
    }));
}
