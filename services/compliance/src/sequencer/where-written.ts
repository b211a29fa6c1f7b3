import { setTimeout as pause } from 'node:timers/promises';
import { currentContext } from '@salesmesh/chassis/context';
import { AppError } from '@salesmesh/chassis/errors';
import type { SequencerServiceClient } from '@salesmesh/proto/gen/salesmesh/compliance/v1';
import type { Peers } from './peers.ts';
import type { Sequencer } from './sequencer.ts';
import { sequencerErrors } from './sequencer-errors.ts';

export type Placing = { sequencer: Sequencer; peers: Peers };

/** One piece of work that can be done by any replica. It may be asked for again after an answer that was lost. */
export type PlacedWork<R> = {
  here(): Promise<R>;
  /** Asks the replica that writes; to be given up when `moved` aborts. */
  there(peer: SequencerServiceClient, moved: AbortSignal): Promise<R>;
};

/** Longer than a lease, so that whoever waits for a replica that died is served by the next one. */
const FAILOVER_WAIT_MS = 8_000;
const LOOK_AGAIN_MS = 100;

/**
 * Does the work where the ledger of the caller's tenant is written. A replica that does not answer is asked until its lease
 * has passed on; the deadline of the call may end that sooner. UNAVAILABLE compliance.sequencer_away after that.
 */
export async function whereWritten<R>({ sequencer, peers }: Placing, { here, there }: PlacedWork<R>): Promise<R> {
  const { tenant, deadlineAt } = currentContext();
  const giveUpMs = performance.now() + FAILOVER_WAIT_MS;
  for (;;) {
    const place = await sequencer.locate(tenant);
    if (place.isHere) return here();
    try {
      return await there(peers.at(place.address), place.moved);
    } catch (error) {
      if (!place.moved.aborted && !isElsewhere(error)) throw asOurs(error);
      // The system clock, because grpc-js counts deadlines by it.
      const isLate =
        performance.now() > giveUpMs || Date.now() + LOOK_AGAIN_MS >= (deadlineAt ?? Number.POSITIVE_INFINITY);
      if (isLate) throw sequencerErrors.sequencer_away({}, { cause: error, retryAfterMs: 1_000 });
      sequencer.mistrust(tenant, place.address);
      await pause(LOOK_AGAIN_MS);
    }
  }
}

const elsewhere = ['chassis.unreachable', 'chassis.draining', 'compliance.sequencer_moved'];

function isElsewhere(error: unknown): boolean {
  return error instanceof AppError && elsewhere.includes(error.code);
}

/** Another replica of this service answered with it, so it is said as if it had been found out here. */
function asOurs(error: unknown): unknown {
  if (!(error instanceof AppError) || !error.isRemote) return error;
  const { code, kind, text, fields, retryAfterMs } = error;
  return new AppError({
    code,
    kind,
    text,
    fields,
    cause: error,
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
  });
}
