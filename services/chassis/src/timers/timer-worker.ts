import type { Clock } from '../clock/clock.ts';
import { noPerson, runWith } from '../context/context.ts';
import { AppError, isRetryable } from '../errors/errors.ts';
import { lanes } from '../lanes/lanes.ts';
import type { Log } from '../log/log.ts';
import type { Doc, TenantModel } from '../store/tenant-model.ts';
import { wakeUp } from '../store/wake-up.ts';
import { withSpan } from '../telemetry/telemetry.ts';
import type { TimerDocument } from './timer-document.ts';
import type { DueTimer } from './timers.ts';

/** Must be idempotent. A passing error tries again with back-off, any other ends the timer with its code. */
export type TimerHandler = (timer: DueTimer) => Promise<void>;
export type TimerWorkerOptions = {
  kinds: Readonly<Record<string, TimerHandler>>;
  /** How long a claimed timer waits for a process that died. Renewed while a handler runs. Default 30 s. */
  leaseMs?: number;
  /** Default 500 ms. */
  pollMs?: number;
  /** Timers claimed at a time. Default 100. */
  batchSize?: number;
};
type Parts = { model: TenantModel<TimerDocument>; clock: Clock; log: Log; owner: string };
type Claimed = Doc<TimerDocument>;

const RETRY_MS = [1_000, 5_000, 30_000, 120_000, 600_000];
const FIRST_RETRY_MS = 1_000;

/** Runs in the system scope; each handler runs in the context of its timer's tenant. */
export function startTimerWorker(parts: Parts, options: TimerWorkerOptions): AsyncDisposable {
  const { pollMs = 500, batchSize = 100 } = options;
  const bell = wakeUp();
  let isStopping = false;
  const timer = setInterval(bell.ring, pollMs);
  const run = async () => {
    while (!isStopping) {
      try {
        const claimed = await claimDue(parts, options, batchSize);
        await fireAll(parts, options, claimed);
        if (claimed.length < batchSize && !isStopping) await bell.wait();
      } catch (error) {
        parts.log.warn({ err: error }, 'timers could not be read, trying again');
        await bell.pause(pollMs);
      }
    }
  };
  const running = run();
  return {
    [Symbol.asyncDispose]: async () => {
      isStopping = true;
      clearInterval(timer);
      bell.close();
      await running;
    },
  };
}

/**
 * The lease stands in the filter of the claim: two workers may find the same timers, but each is claimed by one of them.
 * Only kinds with a handler are taken, so that an older release leaves the timers of a newer one alone.
 */
async function claimDue(
  { model, clock, owner }: Parts,
  options: TimerWorkerOptions,
  limit: number,
): Promise<Claimed[]> {
  const now = clock.now();
  const free = { dueAt: { $lte: now }, leasedUntil: { $lte: now }, kind: { $in: Object.keys(options.kinds) } };
  const found = await model.find(free, { sort: { dueAt: 1 }, limit, projection: { _id: 1 } });
  if (found.length === 0) return [];
  const ids = found.map(({ _id }) => _id);
  await model.updateMany(
    { ...free, _id: { $in: ids } },
    { $set: { leasedBy: owner, leasedUntil: leaseEnd(clock, options) }, $inc: { attempts: 1 } },
  );
  const mine = { _id: { $in: ids }, leasedBy: owner, dueAt: { $exists: true }, leasedUntil: { $gt: now } };
  return model.find(mine, { sort: { dueAt: 1 } });
}

async function fireAll(parts: Parts, options: TimerWorkerOptions, claimed: readonly Claimed[]): Promise<void> {
  if (claimed.length === 0) return;
  const { model, clock, owner } = parts;
  const renewal = setInterval(() => {
    const held = { leasedBy: owner, dueAt: { $exists: true } };
    model.updateMany(held, { $set: { leasedUntil: leaseEnd(clock, options) } }).catch((error: unknown) => {
      parts.log.warn({ err: error }, 'lease of timers could not be renewed');
    });
  }, leaseMsOf(options) / 3);
  try {
    const lane = lanes();
    for (const timer of claimed) {
      void lane.run(`${timer.tenant} ${timer.aggregateId}`, () => fire(parts, options, timer));
    }
    await lane.idle();
  } finally {
    clearInterval(renewal);
  }
}

async function fire(parts: Parts, options: TimerWorkerOptions, document: Claimed): Promise<void> {
  const { _id, tenant, timerId, kind, aggregateId, attempts } = document;
  const due: DueTimer = {
    ...{ id: timerId, kind, tenant, aggregateId, attempts, dueAt: document.dueAt ?? parts.clock.now() },
    ...(document.payload === undefined ? {} : { payload: document.payload }),
  };
  const handler = options.kinds[kind];
  if (handler === undefined) return;
  const held = { _id, tenant, leasedBy: parts.owner };
  try {
    await runWith({ tenant, actor: noPerson }, () => withSpan(`timer ${kind}`, {}, () => handler(due)));
    await finish(parts, held, {});
  } catch (error) {
    const code = error instanceof AppError ? error.code : 'chassis.internal';
    parts.log.error({ err: error, code, kind, timerId }, 'timer failed');
    if (isRetryable(error)) await postpone(parts, held, attempts);
    else await finish(parts, held, { failedCode: code });
  }
}

type Held = { _id: string; tenant: string; leasedBy: string };

/** A timer whose end cannot be stored fires again when its lease is over: at least once. */
async function finish({ model, clock, log }: Parts, held: Held, outcome: { failedCode?: string }): Promise<void> {
  const ended = { $set: { firedAt: clock.now(), ...outcome }, $unset: { dueAt: 1, leasedBy: 1 } };
  await model.updateOne(held, ended).catch((error: unknown) => {
    log.warn({ err: error }, 'end of a timer could not be stored, it will fire again');
  });
}

async function postpone({ model, clock, log }: Parts, held: Held, attempts: number): Promise<void> {
  const pauseMs = RETRY_MS[Math.min(attempts, RETRY_MS.length) - 1] ?? FIRST_RETRY_MS;
  const until = new Date(clock.now().getTime() + pauseMs);
  await model.updateOne(held, { $set: { leasedUntil: until }, $unset: { leasedBy: 1 } }).catch((error: unknown) => {
    log.warn({ err: error }, 'timer could not be postponed, it will fire again');
  });
}

function leaseEnd(clock: Clock, options: TimerWorkerOptions): Date {
  return new Date(clock.now().getTime() + leaseMsOf(options));
}
function leaseMsOf({ leaseMs = 30_000 }: TimerWorkerOptions): number {
  return leaseMs;
}
