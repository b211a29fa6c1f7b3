import type { JsMsg } from '@nats-io/jetstream';
import { headers as natsHeaders } from '@nats-io/transport-node';
import type { Clock } from '../clock/clock.ts';
import { AppError, isRetryable } from '../errors/errors.ts';
import type { Log } from '../log/log.ts';
import type { BusConnection } from './bus-connection.ts';
import { backoffAfter, type ConsumeOptions, DEFAULT_MAX_DELIVER } from './consumer-options.ts';
import { DeadHeader, letterSubject } from './dead-header.ts';
import { translateBusError } from './nats-errors.ts';

/** Ends a delivery: acknowledged, given back for later, or laid down as a dead letter with the code of its error. */
export type Settle = { done(message: JsMsg): void; failed(message: JsMsg, error: unknown): Promise<void> };

export function settleWith(
  connection: BusConnection,
  service: string,
  options: ConsumeOptions,
  { log, clock }: { log: Log; clock: Clock },
): Settle {
  const maxDeliver = options.maxDeliver ?? DEFAULT_MAX_DELIVER;
  // An answer that cannot be sent any more changes nothing: without one the server delivers again.
  const answer = (send: () => void) => {
    if (!connection.nats.isClosed()) send();
  };
  const giveBack = (message: JsMsg, error?: unknown) =>
    answer(() => {
      message.nak(Math.max(backoffAfter(message.info.deliveryCount, options.backoffMs), ownPauseMs(error)));
    });
  const layDown = async (message: JsMsg, error: unknown) => {
    const code = error instanceof AppError ? error.code : 'chassis.internal';
    const facts = { code, stream: options.stream, consumer: options.durable, sequence: message.seq };
    log.error({ err: error, ...facts }, 'event became a dead letter');
    try {
      await publishLetter(connection, letterSubject(service, options.durable), message, {
        [DeadHeader.code]: code,
        [DeadHeader.subject]: message.headers?.get(DeadHeader.subject) || message.subject,
        [DeadHeader.stream]: options.stream,
        [DeadHeader.sequence]: message.headers?.get(DeadHeader.sequence) || String(message.seq),
        [DeadHeader.consumer]: options.durable,
        [DeadHeader.deliveries]: String(message.info.deliveryCount),
        [DeadHeader.at]: clock.now().toISOString(),
      });
      answer(() => message.term(code));
    } catch (cause) {
      // Without a letter the event must not leave the stream.
      log.error({ err: cause, ...facts }, 'dead letter could not be stored, event is given back');
      giveBack(message);
    }
  };
  return {
    done: (message) => answer(() => message.ack()),
    failed: async (message, error) => {
      if (isRetryable(error) && message.info.deliveryCount < maxDeliver) {
        const code = error instanceof AppError ? error.code : undefined;
        log.warn({ code, consumer: options.durable, sequence: message.seq }, 'event will be delivered again');
        giveBack(message, error);
      } else {
        await layDown(message, error);
      }
    },
  };
}

/** A handler's own error may know that no earlier try is of use; what another service says is meant for its callers. */
function ownPauseMs(error: unknown): number {
  return (error instanceof AppError && !error.isRemote && error.retryAfterMs) || 0;
}

async function publishLetter(
  connection: BusConnection,
  subject: string,
  message: JsMsg,
  facts: Record<string, string>,
): Promise<void> {
  const headers = natsHeaders();
  for (const [name, [value]] of message.headers ?? []) {
    if (!name.startsWith('Nats-') && value !== undefined) headers.set(name, value);
  }
  for (const [name, value] of Object.entries(facts)) headers.set(name, value);
  headers.set('Nats-Msg-Id', `${message.info.stream}:${message.seq}:${message.info.consumer}`);
  try {
    await connection.js.publish(subject, message.data, { headers });
  } catch (error) {
    throw translateBusError(error, subject);
  }
}
