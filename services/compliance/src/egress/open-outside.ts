import { systemClock } from '@salesmesh/chassis/clock';
import { rpcClient } from '@salesmesh/chassis/rpc';
import type { PermitServiceClient } from '@salesmesh/proto/gen/salesmesh/compliance/v1';
import type { ContactServiceClient } from '@salesmesh/proto/gen/salesmesh/leads/v1';
import type { Channel } from './channels/channel.ts';
import { emailChannel } from './channels/send-email.ts';
import { webhookChannel } from './channels/send-webhook.ts';
import type { Config } from './config.ts';

export type Clients = { permits: PermitServiceClient; contacts: ContactServiceClient };

/** The two services that egress asks, and nothing else of theirs. */
export function openClients(config: Config, stack: AsyncDisposableStack): Clients {
  const identity = config.tls === undefined ? { callerService: 'egress' } : { tls: config.tls };
  const target = { ...identity, defaultTimeoutMs: 5_000 };
  const permits = rpcClient<PermitServiceClient>({
    ...target,
    address: config.COMPLIANCE_ADDRESS,
    serviceName: 'salesmesh.compliance.v1.PermitService',
    idempotent: ['GetPermit', 'RedeemPermit', 'ConfirmRedemption'],
  });
  const contacts = rpcClient<ContactServiceClient>({
    ...target,
    address: config.LEADS_ADDRESS,
    serviceName: 'salesmesh.leads.v1.ContactService',
    idempotent: ['ResolveAddresses'],
  });
  return { permits: stack.use(permits), contacts: stack.use(contacts) };
}

/** Channel → connector. Only this process has their credentials. */
export function openChannels(config: Config, stack: AsyncDisposableStack): Readonly<Record<string, Channel>> {
  const email = stack.use(emailChannel(config.SMTP_URL));
  // Receivers judge a signature by real time, whatever the development clock says.
  const signing = { secret: config.WEBHOOK_SECRET, clock: systemClock };
  return {
    email,
    sms: webhookChannel({ url: config.SMS_WEBHOOK_URL, ...signing }),
    ai_call: webhookChannel({ url: config.CALL_WEBHOOK_URL, ...signing }),
  };
}
