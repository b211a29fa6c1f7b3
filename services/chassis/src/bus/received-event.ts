import type { JsMsg } from '@nats-io/jetstream';
import { type CallContext, fromHeaders } from '../context/context.ts';
import { busErrors } from './bus-errors.ts';
import { DeadHeader } from './dead-header.ts';
import { EventHeader } from './event-headers.ts';
import type { EventCodec } from './event-registry.ts';

/** An event as a handler gets it. `M` is the generated type of the message. */
export type ReceivedEvent<M = Record<string, unknown>> = {
  id: string;
  type: string;
  tenant: string;
  aggregateId: string;
  at: Date;
  message: M;
  /** Position in the stream it was published to. */
  sequence: number;
  /** 1 at the first delivery. */
  deliveries: number;
  /** Starts the acknowledgement wait anew, for work that takes long. */
  working(): void;
};

/** A message on its way through a consumer, with what its headers say. */
export type Delivery = { message: JsMsg; event: ReceivedEvent; context: CallContext; carrier: Record<string, string> };

/** Throws with the code under which a message that nobody can read becomes a dead letter. */
export function readDelivery(message: JsMsg, codec: EventCodec): Delivery {
  const read = (name: string) => message.headers?.get(name) || undefined;
  const type = read(EventHeader.type) ?? '';
  const id = read(EventHeader.id);
  const at = new Date(read(EventHeader.at) ?? '');
  if (id === undefined || Number.isNaN(at.getTime())) throw busErrors.event_undecodable({ type });
  const context = fromHeaders(read);
  const { deadlineAt, ...lasting } = context;
  const traceparent = read('traceparent');
  return {
    message,
    context: lasting,
    carrier: traceparent === undefined ? {} : { traceparent },
    event: {
      id,
      type,
      tenant: context.tenant,
      aggregateId: decodeURIComponent(read(EventHeader.aggregate) ?? ''),
      at,
      message: codec.decode(type, message.data) as Record<string, unknown>,
      sequence: Number(read(DeadHeader.sequence) ?? message.seq),
      deliveries: message.info.deliveryCount,
      working: () => message.working(),
    },
  };
}
