import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';

/** How long a process lives: `caller` dies with the process that started it, even when that one is killed; `detached` does not. */
export const Lifetime = { caller: 'caller', detached: 'detached' } as const;
export type Lifetime = (typeof Lifetime)[keyof typeof Lifetime];

export type ChildSpec = {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  /** Standard output and error are appended here. */
  readonly logFile: string;
  readonly lifetime: Lifetime;
  /** The whole environment of the process; by default the caller's. */
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  /** Removed after the process if its caller dies without stopping it. Only with lifetime `caller`. */
  readonly temporaryFolder?: string;
};

export type RunningChild = {
  readonly name: string;
  readonly pid: number;
  readonly logFile: string;
  hasExited(): boolean;
  /** SIGTERM, then SIGKILL after the deadline; resolves when the process is gone, also if it was gone before. */
  stop(deadlineMs?: number): Promise<void>;
  /** SIGKILL; resolves when the process is gone. */
  kill9(): Promise<void>;
};

/**
 * Starts a process in its own session, so that Ctrl-C reaches only us and we stop things in order. It never keeps our event
 * loop alive.
 */
export function startChild(spec: ChildSpec): RunningChild {
  const log = openSync(spec.logFile, 'a');
  const child = spawn(spec.command, spec.args, {
    detached: true,
    stdio: ['ignore', log, log],
    ...(spec.env && { env: spec.env }),
    ...(spec.cwd && { cwd: spec.cwd }),
  });
  closeSync(log);
  const { pid } = child;
  // The reason arrives with the error event; an unreadable program is the only one seen in practice.
  if (pid === undefined) {
    child.once('error', () => {});
    throw new Error(`${spec.name}: cannot run ${spec.command}`);
  }
  child.unref();
  const guard = spec.lifetime === Lifetime.caller ? startGuard(pid, spec.temporaryFolder ?? '') : undefined;
  child.once('exit', () => guard?.kill('SIGKILL'));

  const hasExited = () => child.exitCode !== null || child.signalCode !== null;
  const end = async (signal: NodeJS.Signals, deadlineMs: number) => {
    if (hasExited()) return;
    child.ref();
    const gone = once(child, 'exit');
    child.kill(signal);
    const timer = new AbortController();
    const late = delay(deadlineMs, 'late', { signal: timer.signal }).catch(() => 'cancelled');
    if ((await Promise.race([gone, late])) === 'late') child.kill('SIGKILL');
    timer.abort();
    await gone;
  };
  return {
    name: spec.name,
    pid,
    logFile: spec.logFile,
    hasExited,
    stop: (deadlineMs = 10_000) => end('SIGTERM', deadlineMs),
    kill9: () => end('SIGKILL', 10_000),
  };
}

/**
 * A shell that waits for the end of a pipe only we hold open. The kernel closes it when we die, whatever the reason, so this
 * works for SIGKILL as well and on every Unix, which a parent-death signal does not.
 */
function startGuard(pid: number, temporaryFolder: string): ChildProcess {
  const script = 'read -r _; kill -9 "$1" 2>/dev/null; [ -z "$2" ] || { sleep 0.2; rm -rf -- "$2"; }';
  const guard = spawn('/bin/sh', ['-c', script, 'guard', String(pid), temporaryFolder], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  guard.unref();
  // A pipe to a child is a socket underneath, and only that one can be taken off the event loop.
  (guard.stdin as unknown as { unref(): void }).unref();
  return guard;
}

export type ReadyWait = {
  readonly child: RunningChild;
  readonly deadlineMs: number;
  readonly probe: () => Promise<boolean>;
  /** Gives up waiting. */
  readonly signal?: AbortSignal;
};

/** Soon again at first; later seldom, for a look costs the child and us time that it could start in. */
const firstPollMs = 20;
const longestPollMs = 160;

/**
 * Polls until the probe says yes. Fails at once with the end of the log when the process exits, and at the deadline otherwise.
 * A probe that throws counts as not ready yet; its last error becomes the cause.
 */
export async function waitUntilReady({ child, deadlineMs, probe, signal }: ReadyWait): Promise<void> {
  const deadlineAtMs = performance.now() + deadlineMs;
  let lastError: unknown;
  for (let pollMs = firstPollMs; ; pollMs = Math.min(pollMs * 1.4, longestPollMs)) {
    signal?.throwIfAborted();
    if (child.hasExited())
      throw new Error(`${child.name} ended while starting; its log ends with:\n${logTail(child.logFile)}`);
    try {
      if (await probe()) return;
    } catch (error) {
      lastError = error;
    }
    if (performance.now() > deadlineAtMs) {
      const message = `${child.name} was not ready after ${deadlineMs} ms; its log ends with:\n${logTail(child.logFile)}`;
      throw new Error(message, { cause: lastError });
    }
    await delay(pollMs);
  }
}

function logTail(logFile: string): string {
  return readFileSync(logFile, 'utf8').split('\n').slice(-15).join('\n');
}
