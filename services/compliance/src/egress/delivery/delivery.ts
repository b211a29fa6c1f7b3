/**
 * One permit on its way out. `pending` → `redeemed` → `delivered` or `failed`; `refused` when the permit did not hold or
 * was not given, so nothing may leave and compliance has already counted it.
 */
export const DeliveryState = {
  pending: 'pending',
  redeemed: 'redeemed',
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
  createdAt: Date;
  redeemedAt?: Date;
  /** SHA-256 in hex of the message as it left. */
  sentHash?: string;
  finishedAt?: Date;
  failureCode?: string;
};

/** After this many unanswered attempts the channel is believed, and the delivery fails. */
export const MAX_ATTEMPTS = 6;

export function openDelivery(automationId: string, channel: string, now: Date): Delivery {
  return { automationId, channel, state: DeliveryState.pending, attempts: 0, createdAt: now };
}

export function isFinished({ state }: Delivery): boolean {
  return state === DeliveryState.delivered || state === DeliveryState.failed || state === DeliveryState.refused;
}

export function redeemed<D extends Delivery>(delivery: D, redeemedAt: Date): D {
  return { ...delivery, state: DeliveryState.redeemed, redeemedAt };
}

export function attempted<D extends Delivery>(delivery: D, sentHash: string): D {
  return { ...delivery, attempts: delivery.attempts + 1, sentHash };
}

export function delivered<D extends Delivery>(delivery: D, now: Date): D {
  return { ...delivery, state: DeliveryState.delivered, finishedAt: now };
}

export function failed<D extends Delivery>(delivery: D, failureCode: string, now: Date): D {
  return { ...delivery, state: DeliveryState.failed, failureCode, finishedAt: now };
}

export function refused<D extends Delivery>(delivery: D, failureCode: string, now: Date): D {
  return { ...delivery, state: DeliveryState.refused, failureCode, finishedAt: now };
}
