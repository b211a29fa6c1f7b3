import { type Bus, type Consumer, type ReceivedEvent, subjectsFor } from '@salesmesh/chassis/bus';
import type { PermitGranted } from '@salesmesh/proto/gen/salesmesh/compliance/v1';

export type ConsumePermits = {
  deliver: (granted: PermitGranted) => Promise<void>;
  /** Deliveries under way at once, over all replicas. */
  maxInFlight: number;
  /** Ends the wait for the stream, which compliance declares and may do later than we start. */
  signal?: AbortSignal;
  backoffMs?: readonly number[];
};

/** After so long without a sign of life another process takes over what a dead one had begun. */
const ACK_WAIT_MS = 5_000;
/** Longer than the slowest delivery takes: the calls to compliance, leads and the channel, each at its time limit. */
const LONGEST_DELIVERY_MS = 60_000;
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
    handler: (event) => withSignsOfLife(event, () => deliver(event.message as unknown as PermitGranted)),
  });
}

/** A delivery that hangs gives none any more, so that it is tried again. */
async function withSignsOfLife(event: Pick<ReceivedEvent, 'working'>, work: () => Promise<void>): Promise<void> {
  const beats = setInterval(() => event.working(), ACK_WAIT_MS / 3);
  const hangs = setTimeout(() => clearInterval(beats), LONGEST_DELIVERY_MS);
  try {
    await work();
  } finally {
    clearInterval(beats);
    clearTimeout(hangs);
  }
}
