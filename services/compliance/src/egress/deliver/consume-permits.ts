import { type Bus, type Consumer, subjectsFor } from '@salesmesh/chassis/bus';
import type { PermitGranted } from '@salesmesh/proto/gen/salesmesh/compliance/v1';

export type ConsumePermits = {
  deliver: (granted: PermitGranted) => Promise<void>;
  /** Deliveries under way at once, over all replicas. */
  maxInFlight: number;
  /** Ends the wait for the stream, which compliance declares and may do later than we start. */
  signal?: AbortSignal;
  backoffMs?: readonly number[];
};

/** Longer than the slowest delivery takes: the calls to compliance, leads and the channel, each at its time limit. */
const ACK_WAIT_MS = 60_000;
/** With the default pauses about an hour; what then is still not done waits among the dead letters to be replayed. */
const MAX_DELIVER = 60;

export function consumePermits(bus: Bus, { deliver, ...options }: ConsumePermits): Promise<Consumer> {
  return bus.consume({
    ...options,
    stream: 'COMPLIANCE',
    durable: 'egress-permits',
    filterSubjects: [subjectsFor('salesmesh.compliance.v1.PermitGranted')],
    ackWaitMs: ACK_WAIT_MS,
    maxDeliver: MAX_DELIVER,
    handler: ({ message }) => deliver(message as unknown as PermitGranted),
  });
}
