import { setTimeout as pause } from 'node:timers/promises';
import type { Clock } from '@salesmesh/chassis/clock';
import type { Log } from '@salesmesh/chassis/log';
import type { RecordedCaseStore } from './recorded-case-store.ts';

const EVERY_MS = 60_000;

/** Destroys recorded cases whose retention is over, of all tenants, a minute later at the latest. */
export function startDestroyingCases({
  store,
  clock,
  log,
}: {
  store: Pick<RecordedCaseStore, 'destroy'>;
  clock: Clock;
  log: Log;
}): AsyncDisposable {
  const stopping = new AbortController();
  const { signal } = stopping;
  const round = async () => {
    while (!signal.aborted) {
      await store.destroy(clock.now()).catch((error: unknown) => {
        log.warn({ err: error }, 'recorded cases whose retention is over could not be destroyed, trying again');
      });
      await pause(EVERY_MS, undefined, { signal, ref: false }).catch(() => {});
    }
  };
  const running = round();
  return {
    [Symbol.asyncDispose]: async () => {
      stopping.abort();
      await running;
    },
  };
}
