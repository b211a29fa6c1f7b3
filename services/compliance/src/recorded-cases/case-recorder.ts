import { setTimeout as pause, setImmediate as turn } from 'node:timers/promises';
import type { Log } from '@salesmesh/chassis/log';
import { CASE_NONCE_BYTES, type CaseKeys, recipientMark, sealCase } from './case-vault.ts';
import { type DecidedCase, recordedCase } from './recorded-case.ts';
import type { RecordedCaseStore, StoredCase } from './recorded-case-store.ts';

/** Keeps decided cases for judging them again. What it cannot keep up with is left out and counted; nobody waits for it. */
export type CaseRecorder = AsyncDisposable & {
  record(cases: readonly DecidedCase[]): void;
  /** Cases that were left out since the start, because too many waited or the database was away. */
  leftOut(): number;
  /** Once all that was handed in before is kept or left out. */
  settled(): Promise<void>;
};

export type CaseRecorderOptions = {
  store: Pick<RecordedCaseStore, 'insert'>;
  keysOf(tenant: string): CaseKeys;
  random(bytes: number): Uint8Array;
  log: Log;
  /** Days that a case is kept after its decision. */
  retentionDays: number;
  /** Cases that may wait; about 5 kB each. Default 4,096. */
  capacity?: number;
};

const CAPACITY = 4_096;
/** Decisions come a few at a time, and each insert makes the database flush its journal, which requests wait for too. */
const GATHER_MS = 500;
const INSERTED_AT_A_TIME = 512;
/**
 * Sealing runs between requests on the same thread, so few are sealed before those have their turn: a millisecond's worth.
 * It is done soon: a case is a few bytes then, where its facts would be hundreds of objects that outlive the young ones.
 */
const SEALED_PER_TURN = 16;
const DAY_MS = 86_400_000;

export function caseRecorder(options: CaseRecorderOptions): CaseRecorder {
  const { store, log, capacity = CAPACITY } = options;
  const unsealed: DecidedCase[] = [];
  const sealed: StoredCase[] = [];
  let leftOut = 0;
  let sealing: Promise<void> | undefined;
  let draining: Promise<void> | undefined;
  const leaveOut = (error: unknown, cases: number) => {
    leftOut += cases;
    log.warn({ err: error, cases }, 'decided cases could not be recorded');
  };
  const insertSome = async (): Promise<void> => {
    const taken = sealed.splice(0, INSERTED_AT_A_TIME);
    await store.insert(taken).catch((error: unknown) => leaveOut(error, taken.length));
  };
  const drain = async (): Promise<void> => {
    while (sealed.length > 0) await insertSome();
    draining = undefined;
  };
  const sealAll = async (): Promise<void> => {
    while (unsealed.length > 0) {
      await turn();
      const taken = unsealed.splice(0, SEALED_PER_TURN);
      try {
        sealed.push(...taken.map((decided) => storedCase(options, decided)));
      } catch (error) {
        leaveOut(error, taken.length);
      }
      draining ??= pause(GATHER_MS).then(drain);
    }
    sealing = undefined;
  };
  const settled = async () => {
    await sealing;
    await draining;
  };
  return {
    record: (cases) => {
      const room = Math.max(0, capacity - unsealed.length - sealed.length);
      unsealed.push(...cases.slice(0, room));
      leftOut += Math.max(0, cases.length - room);
      if (unsealed.length > 0) sealing ??= sealAll();
    },
    leftOut: () => leftOut,
    settled,
    [Symbol.asyncDispose]: settled,
  };
}

function storedCase({ keysOf, random, retentionDays }: CaseRecorderOptions, decided: DecidedCase): StoredCase {
  const { tenant, decisionId: id, decidedAt, recipientId, revision } = decided;
  const keys = keysOf(tenant);
  return {
    ...{ id, tenant, decidedAt, revision, recipient: recipientMark(keys, recipientId) },
    sealed: sealCase(keys, { id, recorded: recordedCase(decided), nonce: random(CASE_NONCE_BYTES) }),
    destroyAt: new Date(decidedAt.getTime() + retentionDays * DAY_MS),
  };
}
