import type { Clock } from '@salesmesh/chassis/clock';
import { currentContext } from '@salesmesh/chassis/context';
import { AppError } from '@salesmesh/chassis/errors';
import { derivedId } from '@salesmesh/chassis/ids';
import type { Log } from '@salesmesh/chassis/log';
import type { PermitGranted } from '@salesmesh/proto/gen/salesmesh/compliance/v1';
import type { Channel, Dispatch } from '../channels/channel.ts';
import {
  attempted,
  attemptLeftMs,
  claiming,
  DeliveryState,
  delivered,
  failed,
  isFinished,
  LONGEST_ATTEMPT_MS,
  MAX_ATTEMPTS,
  postponed,
  refused,
} from '../delivery/delivery.ts';
import type { DeliveryStore, StoredDelivery } from '../delivery/delivery-store.ts';
import { egressErrors } from '../errors.ts';
import { sentHashOf } from '../rendering/render-message.ts';
import type { SendOrder } from './check-permit.ts';
import type { ComposeDispatch } from './compose-dispatch.ts';
import type { PermitDesk } from './permit-desk.ts';

export type DeliverDeps = {
  deliveries: DeliveryStore;
  permits: PermitDesk;
  compose: ComposeDispatch;
  channels: Readonly<Record<string, Channel>>;
  clock: Clock;
  log: Log;
};

/** Every attempt at one permit goes by this id, whichever process makes it. */
export function deliveryIdOf(tenant: string, automationId: string): string {
  return derivedId('delivery', tenant, automationId);
}

/**
 * Takes a granted permit to its end: verified, redeemed once, sent, told. Each step is kept before the one that leaves this
 * process, so a redelivered event or a restarted process goes on where it stopped, under the same delivery id.
 */
export function deliverPermit(deps: DeliverDeps) {
  return async ({ automation_id: automationId, channel }: PermitGranted): Promise<void> => {
    const { tenant } = currentContext();
    const id = deliveryIdOf(tenant, automationId);
    const known = await deps.deliveries.find(id);
    if (known && isFinished(known)) return;
    const now = deps.clock.now();
    if (known) leaveToOther(known, now, deps);
    const intended = { tenant, automationId, channel: known?.channel ?? channel, at: known?.claimedAt ?? now };
    const verified = await deps.permits.verify(intended);
    const claim = claiming({ automationId, channel, now });
    if (!known && 'refusal' in verified) {
      await refuse(await deps.deliveries.open(id, claim), verified.refusal, deps);
      return;
    }
    const delivery = known ?? (await deps.deliveries.open(id, claim));
    if (!(await isRedeemed(delivery, deps))) return;
    // Time has passed since the redemption, and the person may have refused meanwhile.
    const revoked = known && (await deps.permits.confirm(automationId, id));
    // Redeemed earlier and no longer verifiable: compliance waits to hear of it.
    if (revoked) await fail(delivery, revoked.refusal, deps);
    else if ('refusal' in verified) await fail(delivery, verified.refusal, deps);
    else await send(delivery, verified, deps);
  };
}

/**
 * The process that began an attempt may have lost the bus and not its way out. Where a message that comes twice is two
 * messages, nobody else begins until that attempt must have been broken off.
 */
function leaveToOther(delivery: StoredDelivery, now: Date, { channels }: DeliverDeps): void {
  const retryAfterMs = attemptLeftMs(delivery, now);
  const keepsOnce = channelOf(delivery, channels)?.keepsOnce ?? false;
  if (retryAfterMs > 0 && !keepsOnce) throw egressErrors.attempt_under_way({ id: delivery._id }, { retryAfterMs });
}

function channelOf({ channel }: StoredDelivery, channels: DeliverDeps['channels']): Channel | undefined {
  return Object.hasOwn(channels, channel) ? channels[channel] : undefined;
}

/** Asked again after a crash in between, since only compliance knows whether the first call came through. */
async function isRedeemed(delivery: StoredDelivery, deps: DeliverDeps): Promise<boolean> {
  if (delivery.state !== DeliveryState.claiming) return !isFinished(delivery);
  const refusal = await deps.permits.redeem(delivery.automationId, delivery._id);
  if (refusal) await refuse(delivery, refusal.refusal, deps);
  return refusal === undefined;
}

async function send(redeemed: StoredDelivery, order: SendOrder, deps: DeliverDeps): Promise<void> {
  const prepared = await prepare(redeemed, order, deps).catch((error: unknown) => finalCode(error, redeemed));
  if (typeof prepared === 'string') return fail(redeemed, prepared, deps);
  const { dispatch, channel } = prepared;
  const now = deps.clock.now();
  // Counts from before the attempt is kept, as those count who read it.
  const signal = AbortSignal.timeout(LONGEST_ATTEMPT_MS);
  const attempt = attempted(redeemed, { sentHash: sentHashOf(dispatch.message), now });
  const current = await deps.deliveries.save(redeemed, attempt);
  const failure = await channel.send(dispatch, signal).catch((error: unknown) => endOf(current, error, deps));
  if (failure) return fail(current, failure, deps);
  await deps.deliveries.finish(current, delivered(current, deps.clock.now()));
}

/** Keeps that a passing failure ended the attempt, so that the next need not wait for its longest time. */
async function endOf(current: StoredDelivery, error: unknown, { deliveries }: DeliverDeps): Promise<string> {
  try {
    return finalCode(error, current);
  } catch (passing) {
    await deliveries.save(current, postponed(current));
    throw passing;
  }
}

type Prepared = { dispatch: Dispatch; channel: Channel };

async function prepare(delivery: StoredDelivery, order: SendOrder, deps: DeliverDeps): Promise<Prepared> {
  const channel = channelOf(delivery, deps.channels);
  if (!channel) throw egressErrors.channel_unknown({ channel: delivery.channel });
  return { dispatch: await deps.compose(delivery, order), channel };
}

/** A refusal ends a delivery at once, an absent channel after enough attempts. Anything else is thrown and tried again. */
function finalCode(error: unknown, { attempts }: StoredDelivery): string {
  const isOwn = error instanceof AppError && Object.hasOwn(egressErrors.entries, error.code);
  if (!isOwn || (error.kind !== 'FAILED_PRECONDITION' && attempts < MAX_ATTEMPTS)) throw error;
  return error.code;
}

async function fail(delivery: StoredDelivery, code: string, { deliveries, clock, log }: DeliverDeps): Promise<void> {
  await deliveries.finish(delivery, failed(delivery, code, clock.now()));
  log.warn({ deliveryId: delivery._id, automationId: delivery.automationId, code }, 'delivery failed');
}

async function refuse(delivery: StoredDelivery, code: string, { deliveries, clock, log }: DeliverDeps): Promise<void> {
  await deliveries.save(delivery, refused(delivery, code, clock.now()));
  log.warn({ deliveryId: delivery._id, automationId: delivery.automationId, code }, 'permit refused, nothing was sent');
}
