import { sharedSystem } from './shared-system.ts';

const tenants = ['permissions', 'standing', 'rights', 'database-away', 'opt-out'];

/** For journeys that kill services and servers, which come back, and that move the clock, each further than the one before. */
export const disturbedSystem = sharedSystem(async () => {
  const gateway = { GATEWAY_RATE_PER_SECOND: '100', GATEWAY_MAX_BODY_BYTES: '65536' };
  return { name: 'journeys-disturbed', tenants, settings: { gateway } };
});
