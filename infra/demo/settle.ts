import { setTimeout as delay } from 'node:timers/promises';
import type { GatewayApi } from './gateway-api.ts';
import type { Counts } from './reconcile.ts';

export type Summary = {
  requested: number;
  by_first_outcome: Counts;
  by_state: Counts;
  permits: { minted: number; delivered: number; failed: number; expired: number; outstanding: number };
  by_place_and_article: Counts;
  decisions: number;
};

const pollMs = 250;

/**
 * Waits until every dispatched lead has its decision and nothing is on its way any more; what waits for a time or for a
 * person counts as settled, unless `waitingForTime` is false. Fails with the last counts when they stand still for too long.
 */
export async function settle(
  manager: GatewayApi,
  expected: { requested: number; waitingForTime: boolean },
  standstillMs: number,
): Promise<Summary> {
  let last = '';
  let movedAtMs = performance.now();
  for (;;) {
    const summary = await manager.call<Summary>('GET', '/v1/automations/summary');
    const waiting = summary.by_state.waiting_time ?? 0;
    const isQuiet = summary.requested >= expected.requested && summary.permits.outstanding === 0;
    if (isQuiet && (expected.waitingForTime || waiting === 0)) return summary;
    const counts = JSON.stringify(summary);
    if (counts !== last) movedAtMs = performance.now();
    else if (performance.now() > movedAtMs + standstillMs) throw new Error(`the automations did not settle: ${counts}`);
    last = counts;
    await delay(pollMs);
  }
}
