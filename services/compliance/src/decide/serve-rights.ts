import type { Bus } from '@salesmesh/chassis/bus';
import type { Log } from '@salesmesh/chassis/log';
import { runRetention } from '../data-map/run-retention.ts';
import { startTenantSweep } from '../data-map/tenant-sweep.ts';
import { tellRefusals } from '../person/tell-refusals.ts';
import type { Parts } from './assemble.ts';
import { rightsStream } from './rights-routes.ts';

/** What the rights of persons need besides routes: where services answer, what compliance itself holds, what is due in each tenant. */
export async function serveRights(
  { parts: { rights, people, clock }, bus, log }: { parts: Parts; bus: Bus; log: Log },
  stack: AsyncDisposableStack,
): Promise<void> {
  await bus.ensureStream(rightsStream);
  stack.use(rights.dataRights.start({ bus, log }));
  const { tenants } = rights;
  const retention = { run: () => runRetention(rights), failed: 'retention could not be run, trying again' };
  const refusals = {
    run: () => tellRefusals({ people, clock }),
    failed: 'earlier refusals could not be told, trying again',
  };
  for (const due of [retention, refusals]) stack.use(startTenantSweep({ tenants, ...due, log }));
}
