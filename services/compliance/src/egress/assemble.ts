import { readFileSync } from 'node:fs';
import type { Clock } from '@salesmesh/chassis/clock';
import type { Log } from '@salesmesh/chassis/log';
import { parseVerifierKey } from '../ledger/note-key.ts';
import { logOrigin } from '../ledger/tree-id.ts';
import type { Config } from './config.ts';
import { composeDispatch } from './deliver/compose-dispatch.ts';
import { deliverPermit } from './deliver/deliver-permit.ts';
import { permitDesk } from './deliver/permit-desk.ts';
import type { DeliveryStore } from './delivery/delivery-store.ts';
import { openChannels, openClients } from './open-outside.ts';
import { parseSenderProfiles } from './rendering/sender-profile.ts';

export type AssembleOptions = { config: Config; deliveries: DeliveryStore; clock: Clock; log: Log };

/** The handler of a granted permit with all that it reaches outside; what it opens is closed by the stack. */
export function assemble({ config, deliveries, clock, log }: AssembleOptions, stack: AsyncDisposableStack) {
  const { permits, contacts } = openClients(config, stack);
  const rules = {
    verifiers: config.LEDGER_PUBLIC_KEY.split('\n').filter(Boolean).map(parseVerifierKey),
    originOf: (tenant: string) => logOrigin(config.LEDGER_ORIGIN, tenant),
  };
  const senders = parseSenderProfiles(readFileSync(config.SENDERS, 'utf8'));
  return deliverPermit({
    deliveries,
    permits: permitDesk(permits, rules),
    compose: composeDispatch({ contacts, senders }),
    channels: openChannels(config, stack),
    clock,
    log,
  });
}
