import type { Bus } from '@salesmesh/chassis/bus';
import type { Log } from '@salesmesh/chassis/log';
import { startRetentionSweep } from '../data-map/retention-sweep.ts';
import { runRetention } from '../data-map/run-retention.ts';
import type { Parts } from './assemble.ts';
import { rightsStream } from './rights-routes.ts';

/** What the rights of persons need besides routes: where services answer, what compliance itself holds, the day's retention. */
export async function serveRights(
  { parts: { rights }, bus, log }: { parts: Parts; bus: Bus; log: Log },
  stack: AsyncDisposableStack,
): Promise<void> {
  await bus.ensureStream(rightsStream);
  stack.use(rights.dataRights.start({ bus, log }));
  stack.use(startRetentionSweep({ tenants: rights.tenants, run: () => runRetention(rights), log }));
}
