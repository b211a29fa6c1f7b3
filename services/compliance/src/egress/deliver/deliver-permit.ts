import type { Clock } from '@salesmesh/chassis/clock';
import { currentContext } from '@salesmesh/chassis/context';
import { AppError, isRetryable } from '@salesmesh/chassis/errors';
import { derivedId } from '@salesmesh/chassis/ids';
import type { PermitGranted, PermitServiceClient } from '@salesmesh/proto/gen/salesmesh/compliance/v1';
import type { ContactServiceClient } from '@salesmesh/proto/gen/salesmesh/leads/v1';
import type { SendOver } from '../channels/channel.ts';
import {
  attempted,
  delivered,
  failed,
  isFinished,
  MAX_ATTEMPTS,
  openDelivery,
  redeemed,
  refused,
} from '../delivery/delivery.ts';
import type { DeliveryStore, StoredDelivery } from '../delivery/delivery-store.ts';
import { egressErrors } from '../errors.ts';
import { renderMessage, sentHashOf } from '../rendering/render-message.ts';
import type { SenderProfiles } from '../rendering/sender-profile.ts';
import { checkPermit, type PermitRules, type SendOrder } from './check-permit.ts';

export type DeliverDeps = {
  deliveries: DeliveryStore;
  permits: Pick<PermitServiceClient, 'getPermit' | 'redeemPermit'>;
  contacts: Pick<ContactServiceClient, 'resolveAddresses'>;
  rules: PermitRules;
  outside: { channels: Readonly<Record<string, SendOver>>; senders: SenderProfiles };
  clock: Clock;
};

/**
 * Takes a granted permit to its end: verified, redeemed once, sent, told. Every step is kept before the next begins, so
 * a redelivered event or a restarted process goes on where it stopped, under the same delivery id.
 */
export function deliverPermit(deps: DeliverDeps) {
  return async ({ automation_id: automationId, channel }: PermitGranted): Promise<void> => {
    const id = derivedId('delivery', automationId);
    const opened = await deps.deliveries.open(id, openDelivery(automationId, channel, deps.clock.now()));
    if (isFinished(opened)) return;
    const claimed = await claim(opened, deps);
    if (claimed === undefined) return;
    await send(claimed.delivery, claimed.order, deps);
  };
}

type Claimed = { delivery: StoredDelivery; order: SendOrder };

/** Verifies and redeems. What does not hold is refused for good; what cannot be asked now is asked again later. */
async function claim(delivery: StoredDelivery, deps: DeliverDeps): Promise<Claimed | undefined> {
  const { tenant } = currentContext();
  try {
    const answer = await deps.permits.getPermit({ automation_id: delivery.automationId });
    // A permit that was redeemed in time is not undone by the time that the channel then takes.
    const order = checkPermit(answer, tenant, delivery.redeemedAt ?? deps.clock.now(), deps.rules);
    await deps.permits.redeemPermit({ automation_id: delivery.automationId, delivery_id: delivery._id });
    if (delivery.redeemedAt) return { delivery, order };
    return { delivery: await deps.deliveries.save(delivery, redeemed(delivery, deps.clock.now())), order };
  } catch (error) {
    if (!(error instanceof AppError) || isRetryable(error) || error.kind === 'INTERNAL') throw error;
    await deps.deliveries.save(delivery, refused(delivery, error.code, deps.clock.now()));
    return undefined;
  }
}

async function send(delivery: StoredDelivery, order: SendOrder, deps: DeliverDeps): Promise<void> {
  let current = delivery;
  try {
    const dispatch = await prepare(current, order, deps);
    current = await deps.deliveries.save(current, attempted(current, sentHashOf(dispatch.message)));
    await channelOf(current, deps)(dispatch);
    await deps.deliveries.finish(current, delivered(current, deps.clock.now()));
  } catch (error) {
    if (!isFinal(error, current)) throw error;
    await deps.deliveries.finish(current, failed(current, (error as AppError).code, deps.clock.now()));
  }
}

/** A refusal ends a delivery at once, an absent channel after enough attempts; our own infrastructure never does. */
function isFinal(error: unknown, { attempts }: StoredDelivery): boolean {
  if (!(error instanceof AppError) || !error.code.startsWith('egress.') || error.kind === 'ABORTED') return false;
  return error.kind === 'FAILED_PRECONDITION' || attempts >= MAX_ATTEMPTS;
}

async function prepare({ _id, channel }: StoredDelivery, order: SendOrder, deps: DeliverDeps) {
  const sender = deps.outside.senders[currentContext().tenant];
  if (!sender) throw egressErrors.sender_missing();
  const queries = [{ contact_id: order.recipientId, channel }];
  const address = (await deps.contacts.resolveAddresses({ queries })).addresses[0]?.address;
  if (!address) throw egressErrors.address_missing({ channel });
  const { subject, body } = order.content;
  const { obligations, watermark } = order;
  const message = renderMessage({ channel, subject, body, obligations, sender, watermark });
  return { deliveryId: _id, channel, address, message, sender };
}

function channelOf({ channel }: StoredDelivery, deps: DeliverDeps): SendOver {
  const found = deps.outside.channels[channel];
  if (!found) throw egressErrors.channel_unknown({ channel });
  return found;
}
