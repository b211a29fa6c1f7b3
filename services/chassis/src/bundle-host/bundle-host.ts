import { watch } from 'node:fs';
import type { HealthPart } from '../lifecycle/lifecycle.ts';
import type { Log } from '../log/log.ts';
import { createPolicySet } from '../policy-set/policy-set.ts';

/** Told of what works, but not as it should: for people, and the cause for the log. */
export type OnAlarm = (text: string, error: unknown) => void;

export type BundleHostOptions<T> = {
  /** What the folder holds, in the plural; stands in logs and alarms. */
  readonly what: string;
  /** Has a `manifest.json`, which writers replace last; a new set is taken when it is replaced, or at SIGHUP. */
  readonly folder: string;
  readonly load: (folder: string, onAlarm: OnAlarm) => Promise<T>;
  /** Judges a set before it is used; throws when it must not be. */
  readonly selfTest: (candidate: T) => void;
  readonly log: Log;
  /** Up from the first set on that is good. */
  readonly health: HealthPart;
  /** Loads nothing until `reload` is called: where somebody else first says what is to be loaded. Default false. */
  readonly waits?: boolean;
};

export type BundleHost<T> = {
  isLoaded(): boolean;
  /** Throws `chassis.policy_set_empty` before the first good set. */
  current(): T;
  /** What is not as it should be, for people; undefined while all is well. */
  alarm(): string | undefined;
  /** Loads again, now. False when the set failed and the one before goes on. */
  reload(): Promise<boolean>;
};

/** A moment after the manifest every file of the set is there. */
const SETTLE_MS = 200;

/** Loads policies from a folder, and again whenever they change. A set that fails is not swapped in: the one before goes on. */
export async function hostBundles<T>(options: BundleHostOptions<T>): Promise<BundleHost<T> & AsyncDisposable> {
  const { what, folder, log, health } = options;
  let alarm: string | undefined;
  const raise: OnAlarm = (text, error) => {
    alarm = text;
    log.error({ err: error, alarm: text }, 'policies are not as they should be');
  };
  const sets = createPolicySet<T>({
    selfTest: options.selfTest,
    onFailure: (error) => raise(`the newest ${what} could not be loaded; those before them decide`, error),
  });
  let isWaiting = options.waits ?? false;
  const reload = async (): Promise<boolean> => {
    isWaiting = false;
    let hasAlarmed = false;
    const onAlarm: OnAlarm = (text, error) => {
      hasAlarmed = true;
      raise(text, error);
    };
    if (!(await sets.swap(() => options.load(folder, onAlarm)))) return false;
    if (!hasAlarmed) alarm = undefined;
    health.up();
    log.info({ what }, 'policies loaded');
    return true;
  };
  const load = async (): Promise<void> => {
    if (!isWaiting) await reload();
  };
  await load();
  const watching = watchFolder(folder, load, (error) => raise(`changes of the ${what} are not noticed`, error));
  process.on('SIGHUP', load);
  return {
    isLoaded: sets.isLoaded,
    current: sets.current,
    alarm: () => alarm,
    reload,
    [Symbol.asyncDispose]: async () => {
      process.off('SIGHUP', load);
      watching?.stop();
    },
  };
}

/** Without a folder to watch there is SIGHUP alone. */
function watchFolder(
  folder: string,
  load: () => Promise<void>,
  onBlind: (error: unknown) => void,
): { stop(): void } | undefined {
  let timer: NodeJS.Timeout | undefined;
  try {
    const watcher = watch(folder, (_, file) => {
      if (file !== 'manifest.json') return;
      clearTimeout(timer);
      timer = setTimeout(() => void load(), SETTLE_MS);
    });
    // Without a listener an error of the watcher would end the process.
    watcher.on('error', onBlind);
    const stop = () => {
      clearTimeout(timer);
      watcher.close();
    };
    return { stop };
  } catch (error) {
    onBlind(error);
    return undefined;
  }
}
