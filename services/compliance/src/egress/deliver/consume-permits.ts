import { type Bus, type Consumer, subjectsFor, withSignsOfLife } from '@salesmesh/chassis/bus';
import type { PermitGranted } from '@salesmesh/proto/gen/salesmesh/compliance/v1';

export type ConsumePermits = {
  deliver: (granted: PermitGranted) => Promise<void>;
  /** Deliveries under way at once, over all replicas. */
  maxInFlight: number;
  /** Ends the wait for the stream, which compliance declares and may do later than we start. */
  signal?: AbortSignal;
  backoffMs?: readonly number[];
};

/** After so long without a sign of life another process goes on with the delivery, or waits for its attempt to end. */
const ackWaitMs = 5_000;
/** Longer than the slowest delivery takes: the calls to compliance, leads and the channel, each at its time limit. */
const longestMs = 60_000;
const waits = { ackWaitMs, longestMs };
/** With the default pauses about an hour; what then is still not done waits among the dead letters to be replayed. */
const MAX_DELIVER = 60;

export function consumePermits(bus: Bus, { deliver, ...options }: ConsumePermits): Promise<Consumer> {
  return bus.consume({
    ...options,
    stream: 'COMPLIANCE',
    durable: 'egress-permits',
    filterSubjects: [subjectsFor('salesmesh.compliance.v1.PermitGranted')],
    ackWaitMs,
    maxDeliver: MAX_DELIVER,
    handler: (event) => withSignsOfLife([event], waits, () => deliver(event.message as unknown as PermitGranted)),
  });
}
