import type { ObjectBucket } from '@salesmesh/chassis/bus';
import type { Clock } from '@salesmesh/chassis/clock';
import { noPerson, runWith } from '@salesmesh/chassis/context';
import { AppError } from '@salesmesh/chassis/errors';
import type { Log } from '@salesmesh/chassis/log';
import type { LogKeys } from '../../ledger/ledger-store.ts';
import { type LawHead, LOAD_TOLD_EVERY_MS } from '../revision/law-head.ts';
import type { LawStore } from '../revision/law-store.ts';
import { ruleErrors } from '../rule-errors.ts';
import { type LawDistribution, lawDistribution, STATEMENT } from './law-distribution.ts';
import type { LawLibrary } from './law-library.ts';
import type { LawStatement } from './law-statement.ts';
import type { LawTaker } from './law-taker.ts';
import type { LawProver } from './prove-law.ts';
import { takeLaw } from './take-law.ts';

export type KeepLawParts = {
  readonly law: LawStore;
  readonly library: LawLibrary;
  readonly packs: LawTaker;
  /** Absent where no proof is asked for. */
  readonly prover?: LawProver | undefined;
  readonly bucket: ObjectBucket;
  /** Of the statements; their name is none of a tenant's ledger. */
  readonly keys: LogKeys;
  readonly clock: Clock;
  readonly log: Log;
  /** Keeps the rules of the installation. */
  readonly tenant: string;
  /** This process. */
  readonly owner: string;
  /** Puts in force what is approved and due, before anything is looked at. */
  readonly putDueInForce: () => Promise<readonly { readonly _id: string }[]>;
};

/** How often it looks; a statement that is put is noticed at once. */
const LOOK_MS = 2_000;
/** What was not taken is tried again after this time, then after twice as long each time, up to the longest. */
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 10_000;

type Refused = { readonly generation: number; readonly waitMs: number; readonly isOver: () => boolean };

/**
 * Sees to it that this process decides by the rules in force. The database says which they are; the signed statement in the
 * object store tells every process; whatever cannot be verified, loaded or tested is left, with an alarm, and the rules
 * before go on deciding. A process that has none yet is not ready until it has the right ones.
 */
export async function startKeepingLaw(parts: KeepLawParts): Promise<AsyncDisposable> {
  const distribution = lawDistribution(parts.bucket, parts.keys);
  let loaded = -1;
  let refused: Refused | undefined;
  let takenWithProof: string | undefined;
  let toldAtMs = 0;
  const tell = async (generation: number, alarm?: string) => {
    toldAtMs = parts.clock.now().getTime();
    await tellLoad(parts, generation, alarm);
  };
  const tellAgain = async () => {
    if (parts.clock.now().getTime() - toldAtMs >= LOAD_TOLD_EVERY_MS) await tell(loaded);
  };
  /** Whether there is a proof by now for what wasm decides by; sees to it that one is made. */
  const isProvenSince = async ({ bundle }: LawStatement): Promise<boolean> => {
    const { prover, packs } = parts;
    if (prover === undefined || bundle === undefined || !packs.lacksProof()) return false;
    if (takenWithProof === bundle.archive) return false;
    if ((await prover.proofOf(bundle.archive)) !== undefined) return true;
    prover.begin(bundle.archive);
    return false;
  };
  const look: Look = async (lookAgain) => {
    const head = await publishDue(parts, distribution);
    const { generation, bundle } = head.inForce;
    const isDeciding = generation === loaded;
    if (isDeciding && !(await isProvenSince(head.inForce))) return tellAgain();
    const former = refused?.generation === generation ? refused : undefined;
    if (former?.isOver() === false) return;
    const taken = await take(parts, distribution, head.inForce);
    if ('generation' in taken) {
      if (isDeciding) takenWithProof = bundle?.archive;
      loaded = taken.generation;
      refused = undefined;
      return tell(loaded);
    }
    const waitMs = former === undefined ? FIRST_WAIT_MS : Math.min(LONGEST_WAIT_MS, former.waitMs * 2);
    refused = { generation, waitMs, isOver: lookAgain(waitMs) };
    await tell(generation, taken.alarm);
    // What was changed or is gone in the object store is put there once more, from the database.
    await distribution.push(head, parts.library.archive);
  };
  return repeat(parts, look);
}

/** What the database says is in force, brought to the object store where it is not there. */
async function publishDue(parts: KeepLawParts, distribution: LawDistribution): Promise<LawHead> {
  const { law, library, log } = parts;
  for (const { _id: id } of await parts.putDueInForce())
    log.warn({ revision: id }, 'other rules came into force before its day; a revision went back to its author');
  const head = await law.readHead();
  const { inForce } = head;
  if (inForce.generation === 0) return head;
  const told = await distribution.statement().catch((error: unknown) => {
    if (!(error instanceof AppError) || error.code !== 'compliance.law_bundle_refused') throw error;
    log.error({ err: error, alarm: 'forged rules' }, 'the statement in the object store is not ours; it is replaced');
    return undefined;
  });
  const isTold = told !== undefined && told.generation >= inForce.generation;
  if (!isTold) await distribution.push(head, library.archive);
  return head;
}

type Taken = { readonly generation: number } | { readonly alarm: string };

/** The generation that decides from now on, or why it does not. */
async function take(parts: KeepLawParts, distribution: LawDistribution, wanted: LawStatement): Promise<Taken> {
  const { packs, log } = parts;
  try {
    const statement = wanted.generation === 0 ? wanted : await distribution.statement();
    // An older statement, however well signed, is not what is to decide; a newer one came after the database was read.
    if (statement === undefined || statement.generation < wanted.generation)
      throw ruleErrors.law_bundle_refused({ why: 'the statement names rules of before' });
    if (await takeLaw(statement, distribution, parts)) return { generation: statement.generation };
    return { alarm: packs.alarm() ?? 'the rules could not be loaded' };
  } catch (error) {
    const why = error instanceof AppError ? error.message : 'they could not be fetched';
    packs.raise(`the rules in force are not taken, those before them decide: ${why}`, error);
    log.error({ err: error, generation: wanted.generation }, 'the rules in force are not taken');
    return { alarm: why };
  }
}

async function tellLoad({ law, clock, owner }: KeepLawParts, generation: number, alarm?: string): Promise<void> {
  const load = { process: owner, generation, at: clock.now(), ...(alarm === undefined ? {} : { alarm }) };
  if (generation > 0) await law.tellLoad(load);
}

/** `lookAgain` sees to it that it is called once more after so long, and says whether that time is over. */
type Look = (lookAgain: (waitMs: number) => () => boolean) => Promise<void>;

async function repeat({ bucket, log, tenant }: KeepLawParts, look: Look): Promise<AsyncDisposable> {
  let last: Promise<void> = Promise.resolve();
  let isQueued = false;
  const waits = new Set<NodeJS.Timeout>();
  const lookAgain = (waitMs: number) => {
    const wait = setTimeout(() => {
      waits.delete(wait);
      void next();
    }, waitMs);
    waits.add(wait);
    return () => !waits.has(wait);
  };
  const once = async () => {
    isQueued = false;
    await runWith({ tenant, actor: noPerson }, () => look(lookAgain)).catch((error: unknown) => {
      log.warn({ err: error }, 'the rules in force could not be looked at, trying again');
    });
  };
  const next = () => {
    if (!isQueued) last = last.then(once);
    isQueued = true;
    return last;
  };
  const stopWaiting = () => {
    for (const wait of waits) clearTimeout(wait);
  };
  await next();
  const watching = await bucket.watch((name) => {
    if (name === STATEMENT) void next();
  });
  const timer = setInterval(() => void next(), LOOK_MS);
  return {
    [Symbol.asyncDispose]: async () => {
      clearInterval(timer);
      await watching[Symbol.asyncDispose]();
      stopWaiting();
      await last;
      // Whatever the last look still wanted.
      stopWaiting();
    },
  };
}
