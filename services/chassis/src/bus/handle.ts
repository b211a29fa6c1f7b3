import type { JsMsg } from '@nats-io/jetstream';
import { noPerson, runWith } from '../context/context.ts';
import { isRetryable } from '../errors/errors.ts';
import { extractTrace, withSpan } from '../telemetry/telemetry.ts';
import { busErrors } from './bus-errors.ts';
import { type BatchOptions, type ConsumeOptions, DEFAULT_MAX_DELIVER, type SingleOptions } from './consumer-options.ts';
import type { EventCodec } from './event-registry.ts';
import { type Delivery, readDelivery } from './received-event.ts';
import type { Settle } from './settle.ts';

/** Decodes; what cannot be read, or was delivered too often without an end, is settled here and gives undefined. */
export async function admit(
  message: JsMsg,
  codec: EventCodec,
  options: ConsumeOptions,
  settle: Settle,
): Promise<Delivery | undefined> {
  try {
    // A handler that takes the process down with it never reports; only the count of deliveries tells.
    if (message.info.deliveryCount > (options.maxDeliver ?? DEFAULT_MAX_DELIVER)) throw busErrors.delivery_exhausted();
    return readDelivery(message, codec);
  } catch (error) {
    await settle.failed(message, error);
    return undefined;
  }
}

export async function handleSingle(delivery: Delivery, options: SingleOptions, settle: Settle): Promise<void> {
  const { context, event, message, carrier } = delivery;
  const attributes = { 'messaging.destination.name': options.stream, 'messaging.consumer.group.name': options.durable };
  const spanOptions = { parent: extractTrace(carrier), kind: 'consumer' as const };
  try {
    await runWith(context, () =>
      withSpan(`${event.type} handle`, attributes, () => options.handler(event), spanOptions),
    );
    settle.done(message);
  } catch (error) {
    await settle.failed(message, error);
  }
}

/** The events of one tenant; they share a context without a person, for each may have another. */
export async function handleTenantBatch(
  deliveries: readonly Delivery[],
  options: BatchOptions,
  settle: Settle,
): Promise<void> {
  const [first] = deliveries;
  if (first === undefined) return;
  const context = deliveries.length === 1 ? first.context : { tenant: first.event.tenant, actor: noPerson };
  const attributes = {
    'messaging.destination.name': options.stream,
    'messaging.consumer.group.name': options.durable,
    'messaging.batch.message_count': deliveries.length,
  };
  const spanOptions = { parent: extractTrace(first.carrier), kind: 'consumer' as const };
  const events = deliveries.map(({ event }) => event);
  const run = () => withSpan(`${options.durable} handle batch`, attributes, () => options.handler(events), spanOptions);
  try {
    const outcomes = (await runWith(context, run)) ?? [];
    await Promise.all(
      deliveries.map(async ({ message }, at) => {
        if (outcomes[at] === undefined) settle.done(message);
        else await settle.failed(message, outcomes[at]);
      }),
    );
  } catch (error) {
    if (deliveries.length === 1 || isRetryable(error)) {
      await Promise.all(deliveries.map(({ message }) => settle.failed(message, error)));
      return;
    }
    for (const delivery of deliveries) await handleTenantBatch([delivery], options, settle);
  }
}
