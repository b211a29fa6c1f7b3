import { setTimeout as pause } from 'node:timers/promises';
import type { Log } from '@salesmesh/chassis/log';
import { ledgerErrors } from '../ledger/ledger-errors.ts';
import type { ChangeLog, LogFolder } from './change-log.ts';
import type { LoggedBatch, PlannedBatch } from './logged-change.ts';

/** Where the next batch goes. */
type Tail = { seq: number; leaves: number };

/**
 * One tenant's log in one process. A batch is durable once it is appended, and folded in the background together with
 * those that came meanwhile. Between processes the numbers decide: a number is taken once, so whoever appends has seen all
 * that came before, or loses and reads again.
 */
export type ChangeLane = {
  /** Which state reads show from now on; folds first what others appended, where that may be anything. */
  basis(): Promise<number>;
  /** Appends what `plan` makes of the tail. compliance.ledger_conflict when someone else has appended since `basis`. */
  append<R extends PlannedBatch>(
    basis: number,
    plan: (tail: Tail) => R,
  ): Promise<{ planned: R; folded: Promise<void> }>;
  /** Once all is folded that was appended here before. */
  settled(): Promise<void>;
  /**
   * Once all is folded that any process had appended when this was called. ABORTED compliance.ledger_conflict when that
   * takes longer than a process needs that takes over what another left behind.
   */
  settledEverywhere(): Promise<void>;
  /** Folds and tells of what a process left behind that is gone. */
  recover(): Promise<void>;
  /** Once nothing is under way any more. */
  idle(): Promise<void>;
};

type Open = { batch: LoggedBatch; isAwaited: boolean; folded: PromiseWithResolvers<void> };

/** Changes that are folded together at most: a larger transaction holds its locks for longer. */
const FOLD_CHANGES_MAX = 512;
/** Batches that may wait to be folded before the next one has to wait for them. */
const OPEN_MAX = 256;
/**
 * Pause after each fold. A fold costs a dozen commands however little it holds, and nobody waits for it but who asks about
 * what was answered a moment ago; so under load it is to come seldom and be large.
 */
const FOLD_PAUSE_MS = 50;
/** So long it may be where nobody awaits what is to be folded. */
const LEAVES_PAUSE_MS = 250;
const READ_BATCHES = 32;
const SETTLING_LOOK_MS = 25;
const SETTLING_MAX_MS = 10_000;
/** Rounds of reading what others appended; they may go on appending meanwhile. */
const CATCH_UP_TRIES = 100;
/** A process that was killed while it folded leaves its locks behind for seconds; asking without a pause would not end that. */
const TAKEN_PAUSE_MS = 20;

export function changeLane(log: ChangeLog, folder: LogFolder, reporter: Log): ChangeLane {
  const open: Open[] = [];
  const untold: LoggedBatch[] = [];
  let tail: Tail | undefined;
  let basis = 0;
  /** Whether anybody waits for what is open. */
  let isAsked = false;
  let folding: Promise<void> | undefined;
  let telling: Promise<void> | undefined;
  let catchingUp: Promise<void> | undefined;

  const tell = async () => {
    while (untold.length > 0) {
      const batches = untold.splice(0);
      try {
        await folder.tell(batches);
      } catch (error) {
        // They stay in the log, where `recover` finds them.
        reporter.warn({ err: error }, 'decisions could not be published, they stay in the log');
      }
    }
  };
  const startTelling = (batches: readonly LoggedBatch[]) => {
    untold.push(...batches);
    telling ??= tell().finally(() => {
      telling = undefined;
    });
  };
  const isUrgent = () => isAsked || open.some(({ isAwaited }) => isAwaited);
  const rest = async () => {
    let restedMs = 0;
    while (changesIn(open) < FOLD_CHANGES_MAX && restedMs < (isUrgent() ? FOLD_PAUSE_MS : LEAVES_PAUSE_MS)) {
      await pause(FOLD_PAUSE_MS);
      restedMs += FOLD_PAUSE_MS;
    }
  };
  const fold = async () => {
    while (open.length > 0) {
      const group = takeGroup(open);
      if (group.length === open.length) isAsked = false;
      try {
        await folder.fold(group.map(({ batch }) => batch));
        startTelling(group.map(({ batch }) => batch));
        open.splice(0, group.length);
        for (const { folded } of group) folded.resolve();
      } catch (error) {
        reporter.warn({ err: error }, 'decisions could not be folded, they stay in the log');
        tail = undefined;
        for (const { folded } of open.splice(0)) folded.resolve();
      }
      await rest();
    }
  };
  const startFolding = () => {
    folding ??= fold().finally(() => {
      folding = undefined;
    });
  };
  const catchUp = async () => {
    isAsked = true;
    await folding;
    for (let tries = 0; tries < CATCH_UP_TRIES; tries += 1) {
      const { batches, seq, leaves } = await log.unfolded(READ_BATCHES);
      if (batches.length === 0) {
        tail = { seq, leaves };
        basis += 1;
        return;
      }
      try {
        await folder.fold(batches);
        startTelling(batches);
      } catch (error) {
        if (!isTaken(error)) throw error;
        await pause(TAKEN_PAUSE_MS);
      }
    }
    throw ledgerErrors.ledger_conflict();
  };
  const caughtUp = () => {
    catchingUp ??= catchUp().finally(() => {
      catchingUp = undefined;
    });
    return catchingUp;
  };

  return {
    basis: async () => {
      if (tail === undefined) await caughtUp();
      return basis;
    },
    append: async (plannedOn, plan) => {
      if (open.length >= OPEN_MAX) {
        isAsked = true;
        await open[0]?.folded.promise;
      }
      if (tail === undefined || plannedOn !== basis) throw ledgerErrors.ledger_conflict();
      const before = tail;
      const planned = plan(before);
      const { batch, leaves, isAwaited } = planned;
      try {
        await log.append(batch);
      } catch (error) {
        // Whether it is there after all, the next read of the log tells.
        tail = undefined;
        throw error;
      }
      const folded = Promise.withResolvers<void>();
      if (tail === before) {
        tail = { seq: batch.seq, leaves: batch.firstLeaf + leaves };
        open.push({ batch, isAwaited, folded });
        startFolding();
      } else {
        // The log was read anew meanwhile, with or without this batch; the next to read it folds what is left.
        tail = undefined;
        folded.resolve();
      }
      return { planned, folded: folded.promise };
    },
    settled: async () => {
      isAsked = true;
      await open.at(-1)?.folded.promise;
      if (tail === undefined) await caughtUp();
    },
    settledEverywhere: async () => {
      const { appended } = await log.ends();
      for (let waitedMs = 0; waitedMs <= SETTLING_MAX_MS; waitedMs += SETTLING_LOOK_MS) {
        if ((await log.ends()).folded >= appended) return;
        await pause(SETTLING_LOOK_MS);
      }
      throw ledgerErrors.ledger_conflict();
    },
    recover: async () => {
      // A lane that folds has read the log to its end. What could not be published is told again all the same: under
      // load it may fold without a pause for hours.
      if (folding === undefined) {
        tail = undefined;
        await caughtUp();
      }
      const left = await log.untold(READ_BATCHES);
      const waiting = new Set(untold.map(({ seq }) => seq));
      startTelling(left.filter(({ seq }) => !waiting.has(seq)));
    },
    idle: async () => {
      while (folding !== undefined || telling !== undefined) await Promise.all([folding, telling]);
    },
  };
}

function changesIn(open: readonly Open[]): number {
  return open.reduce((sum, { batch }) => sum + batch.size, 0);
}

function takeGroup(open: readonly Open[]): Open[] {
  let changes = 0;
  const end = open.findIndex(({ batch }) => {
    changes += batch.size;
    return changes > FOLD_CHANGES_MAX;
  });
  return open.slice(0, end === -1 ? open.length : Math.max(end, 1));
}

/** Another process folded them first, or holds them: what is left is read again. */
function isTaken(error: unknown): boolean {
  return (error as { code?: unknown }).code === 'compliance.ledger_conflict';
}
