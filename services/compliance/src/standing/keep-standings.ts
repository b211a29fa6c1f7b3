import type { Bus, ConsumeOptions } from '@salesmesh/chassis/bus';
import { noPerson, runWith } from '@salesmesh/chassis/context';
import type { Log } from '@salesmesh/chassis/log';
import { type CountEarlierDeps, countEarlier } from './count-earlier.ts';
import { judgeTeams } from './judge-team.ts';
import { dayOf } from './standing-rules.ts';
import type { RuledTenants } from './standing-store.ts';

export type KeepStandingsDeps = CountEarlierDeps & {
  standings: RuledTenants;
  bus: Pick<Bus, 'consume'>;
  /** Counts the decisions as they are told. */
  route: ConsumeOptions;
  log: Log;
};

const EVERY_MS = 1_000;

/**
 * Listens to decisions once any tenant has rules, and not before: whoever has none pays nothing. Then it counts what was
 * decided earlier, and judges all teams anew at the start of each day, when one falls out of the window.
 */
export function keepStandings(deps: KeepStandingsDeps): AsyncDisposable {
  const stopping = new AbortController();
  const stack = new AsyncDisposableStack();
  const running = keepUntil(deps, stack, stopping.signal);
  return {
    [Symbol.asyncDispose]: async () => {
      stopping.abort();
      await running;
      await stack.disposeAsync();
    },
  };
}

async function keepUntil(deps: KeepStandingsDeps, stack: AsyncDisposableStack, signal: AbortSignal): Promise<void> {
  const judgedOn = new Map<string, string>();
  let isListening = false;
  while (!signal.aborted) {
    try {
      const tenants = await deps.standings.tenants();
      if (tenants.length > 0 && !isListening) {
        stack.use(await deps.bus.consume({ ...deps.route, signal }));
        isListening = true;
      }
      for (const tenant of tenants) {
        await runWith({ tenant, actor: noPerson }, () => keepTenant(deps, tenant, judgedOn, signal));
      }
    } catch (error) {
      if (signal.aborted) return;
      deps.log.warn({ err: error }, 'standings of teams could not be kept up, trying again');
    }
    await pause(EVERY_MS, signal);
  }
}

async function keepTenant(
  deps: KeepStandingsDeps,
  tenant: string,
  judgedOn: Map<string, string>,
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted && (await countEarlier(deps)));
  const today = dayOf(deps.clock.now());
  if (signal.aborted || judgedOn.get(tenant) === today) return;
  const stored = await deps.standings.rules();
  if (stored !== undefined) await judgeTeams(deps, stored);
  judgedOn.set(tenant, today);
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const wake = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', wake);
      resolve();
    };
    const timer = setTimeout(wake, ms);
    signal.addEventListener('abort', wake);
  });
}
