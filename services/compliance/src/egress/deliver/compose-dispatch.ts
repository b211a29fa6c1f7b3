import { AppError } from '@salesmesh/chassis/errors';
import type { ContactServiceClient } from '@salesmesh/proto/gen/salesmesh/leads/v1';
import type { Dispatch } from '../channels/channel.ts';
import type { StoredDelivery } from '../delivery/delivery-store.ts';
import { egressErrors } from '../errors.ts';
import { renderMessage } from '../rendering/render-message.ts';
import type { SenderProfiles } from '../rendering/sender-profile.ts';
import type { SendOrder } from './check-permit.ts';

/**
 * The message as it will leave, with its address and sender. FAILED_PRECONDITION egress.sender_missing,
 * egress.address_missing or egress.obligation_unknown when it can never be made.
 */
export type ComposeDispatch = (delivery: StoredDelivery, order: SendOrder) => Promise<Dispatch>;

export type ComposeDeps = { contacts: Pick<ContactServiceClient, 'resolveAddresses'>; senders: SenderProfiles };

export function composeDispatch({ contacts, senders }: ComposeDeps): ComposeDispatch {
  return async ({ _id: deliveryId, tenant, channel }, order) => {
    const sender = Object.hasOwn(senders, tenant) ? senders[tenant] : undefined;
    if (!sender) throw egressErrors.sender_missing();
    const { content, obligations, watermark, optOutToken } = order;
    const message = renderMessage({ channel, ...content, obligations, sender, watermark, optOutToken });
    const address = await addressOf(contacts, order.recipientId, channel);
    return { deliveryId, channel, address, message, sender };
  };
}

async function addressOf(contacts: ComposeDeps['contacts'], recipientId: string, channel: string): Promise<string> {
  const { addresses } = await contacts
    .resolveAddresses({ queries: [{ contact_id: recipientId, channel }] })
    .catch((cause: unknown) => {
      const isUnknown = cause instanceof AppError && cause.code === 'leads.address_not_found';
      throw isUnknown ? egressErrors.address_missing({ channel }, { cause }) : cause;
    });
  // By name and not by place: a message must never reach somebody else.
  const found = addresses.find(({ contact_id }) => contact_id === recipientId)?.address;
  if (!found) throw egressErrors.address_missing({ channel });
  return found;
}
