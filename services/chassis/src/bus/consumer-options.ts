import type { EventCodec } from './event-registry.ts';
import type { ReceivedEvent } from './received-event.ts';

type SharedOptions = {
  stream: string;
  /** Name of the durable consumer: one per purpose, shared by the replicas of a service. */
  durable: string;
  filterSubjects: readonly string[];
  /** Unacknowledged messages over all replicas. Default 256. */
  maxInFlight?: number;
  /** How long one delivery may take before it is given to another. Default 30 s. */
  ackWaitMs?: number;
  /** After so many deliveries an event becomes a dead letter. Default 20. */
  maxDeliver?: number;
  /** Wait before the next delivery, by number of deliveries; the last one repeats. Default 200 ms up to 60 s. */
  backoffMs?: readonly number[];
  /** Default: `DEAD_<SERVICE>` of this bus's service. */
  deadLetterStream?: string;
  /** Where a new durable begins. Default `first`. */
  startAt?: 'first' | 'new';
  codec?: EventCodec;
  /** Ends the wait for a stream that its owner has not declared yet; `consume` then rejects with the signal's reason. */
  signal?: AbortSignal;
};
/** Events of one aggregate are handled one after another, different aggregates at the same time. */
export type SingleOptions = SharedOptions & { batch?: undefined; handler: (event: ReceivedEvent) => Promise<void> };
/**
 * Events of one tenant at a time, in stream order. The handler may answer per event: an error in its place, undefined
 * where it went well. When it throws something that cannot pass, the events are tried one by one to find the culprit.
 */
export type BatchOptions = SharedOptions & {
  batch: { size: number; waitMs: number };
  // biome-ignore lint/suspicious/noConfusingVoidType: a handler that returns nothing says that all went well
  handler: (events: readonly ReceivedEvent[]) => Promise<void | readonly unknown[]>;
};
export type ConsumeOptions = SingleOptions | BatchOptions;

export const DEFAULT_IN_FLIGHT = 256;
export const DEFAULT_ACK_WAIT_MS = 30_000;
export const DEFAULT_MAX_DELIVER = 20;
const DEFAULT_BACKOFF_MS = [200, 1_000, 5_000, 15_000, 60_000];

export function backoffAfter(deliveries: number, backoffMs: readonly number[] = DEFAULT_BACKOFF_MS): number {
  return backoffMs[Math.min(deliveries, backoffMs.length) - 1] ?? 1_000;
}
