/**
 * One permit on its way out.
 *
 * `claiming`: the permit held, and its redemption is being asked for under this delivery's id. `sending`: redeemed, and the
 * channel was asked at least once. `delivered` and `failed` are told to compliance. `refused`: the permit did not hold or
 * was not given, so nothing left; compliance knows without being told, because it refused or the permit runs out unused.
 */
export const DeliveryState = {
  claiming: 'claiming',
  sending: 'sending',
  delivered: 'delivered',
  failed: 'failed',
  refused: 'refused',
} as const;
export type DeliveryState = (typeof DeliveryState)[keyof typeof DeliveryState];

export type Delivery = {
  automationId: string;
  channel: string;
  state: DeliveryState;
  /** Times the channel was asked; counted before asking, so a crash in between is counted too. */
  attempts: number;
  /** When the permit was first found to hold, or not to. What takes longer afterwards does not make it expire. */
  claimedAt: Date;
  /** When the attempt began whose end nobody has told yet. */
  attemptedAt?: Date;
  /** SHA-256 in hex of the message as it was last handed to the channel. */
  sentHash?: string;
  finishedAt?: Date;
  failureCode?: string;
};

/** After this many unanswered attempts the channel is believed, and the delivery fails. */
export const MAX_ATTEMPTS = 6;

/** After so long an attempt is broken off, so that from then on it can hand over nothing more. */
export const LONGEST_ATTEMPT_MS = 15_000;
/** How far the clocks of two replicas may be apart, with the time in which an attempt that ended is kept as ended. */
export const CLOCKS_APART_MS = 2_000;

const next: Readonly<Record<DeliveryState, readonly DeliveryState[]>> = {
  claiming: ['sending', 'failed', 'refused'],
  sending: ['sending', 'delivered', 'failed'],
  delivered: [],
  failed: [],
  refused: [],
};

export type Claim = { automationId: string; channel: string; now: Date };

export function claiming({ automationId, channel, now }: Claim): Delivery {
  return { automationId, channel, state: DeliveryState.claiming, attempts: 0, claimedAt: now };
}

export function isFinished({ state }: Delivery): boolean {
  return next[state].length === 0;
}

export type Attempt = { sentHash: string; now: Date };

export function attempted<D extends Delivery>(delivery: D, { sentHash, now }: Attempt): D {
  return { ...moved(delivery, DeliveryState.sending), attempts: delivery.attempts + 1, sentHash, attemptedAt: now };
}

/** The attempt is over without an end of the delivery; the next may begin. */
export function postponed<D extends Delivery>(delivery: D): D {
  const { attemptedAt: _, ...rest } = moved(delivery, DeliveryState.sending);
  return rest as D;
}

/** How long an attempt whose end was not told may still go on in another process; 0 when there is none. */
export function attemptLeftMs({ attemptedAt }: Delivery, now: Date): number {
  if (attemptedAt === undefined) return 0;
  return Math.max(0, attemptedAt.getTime() + LONGEST_ATTEMPT_MS + CLOCKS_APART_MS - now.getTime());
}

export function delivered<D extends Delivery>(delivery: D, now: Date): D {
  return { ...moved(delivery, DeliveryState.delivered), finishedAt: now };
}

export function failed<D extends Delivery>(delivery: D, failureCode: string, now: Date): D {
  return { ...moved(delivery, DeliveryState.failed), failureCode, finishedAt: now };
}

export function refused<D extends Delivery>(delivery: D, failureCode: string, now: Date): D {
  return { ...moved(delivery, DeliveryState.refused), failureCode, finishedAt: now };
}

/** A step that the table does not know is a mistake in the code that takes it, never one of the outside. */
function moved<D extends Delivery>(delivery: D, state: DeliveryState): D {
  if (!next[delivery.state].includes(state)) throw new TypeError(`a ${delivery.state} delivery cannot be ${state}`);
  return { ...delivery, state };
}
