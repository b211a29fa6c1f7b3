import { AppError } from '@salesmesh/chassis/errors';
import type { Stored } from '@salesmesh/chassis/store';
import { complianceErrors } from '../errors.ts';
import { changePlace } from '../person/send.ts';
import { withChange, withMarks } from '../transfers/transfer.ts';
import type { Automation } from './automation.ts';
import type {
  BatchView,
  Change,
  ChangeStore,
  Committed,
  Job,
  LeafChange,
  LeafJob,
  LeafReceipt,
  StoredPerson,
  Written,
} from './change.ts';

/** A job with the promise of its caller. A settled one is never planned again. */
export type Entry = {
  readonly job: Job<unknown> | LeafJob<unknown>;
  isSettled(): boolean;
  resolve(value: unknown): void;
  reject(error: unknown): void;
};
/** What a batch came to on the reads it was planned on; throws what planning it failed with. */
export type Prepared = () => PlannedBatch;
type PlannedBatch = { basis: number; planned: readonly Planned[] };
type Planned = { entry: Entry; change: Change | LeafChange; answer(written: Written): unknown };
type PlannedJob = Planned & { change: Change };
type JobEntry = Entry & { readonly job: Job<unknown> };
type LeafEntry = Entry & { readonly job: LeafJob<unknown> };

export function newEntry<R>(job: Job<R> | LeafJob<R>): { entry: Entry; settled: Promise<R> } {
  const { promise, resolve, reject } = Promise.withResolvers<R>();
  let isSettled = false;
  const once = (settle: () => void) => {
    isSettled = true;
    settle();
  };
  return {
    settled: promise,
    entry: {
      job,
      isSettled: () => isSettled,
      resolve: (value) => once(() => resolve(value as R)),
      reject: (error) => once(() => reject(error)),
    },
  };
}

/** How often a batch is planned anew after a lost race; then each job is tried alone, as often again. */
const ATTEMPTS = 6;
/** Few, because while a batch is planned another one is being written, and each of its writes waits for a turn. */
const PLANS_PER_TURN = 2;

/** Reads and plans a batch, to be settled later; a job that needs no change is settled already. */
export async function prepareBatch(store: ChangeStore, entries: readonly Entry[]): Promise<Prepared> {
  try {
    const planned = await plan(store, entries);
    return () => planned;
  } catch (error) {
    return () => {
      throw error;
    };
  }
}

/** Settles every entry. A job whose own document cannot be written fails alone, not with its batch. */
export async function settleBatch(
  store: ChangeStore,
  entries: readonly Entry[],
  prepared: Prepared,
): Promise<{ released: Promise<void> }> {
  const folds: Promise<void>[] = [];
  const error = await attempt(store, entries, folds, prepared);
  for (const entry of entries) {
    if (entry.isSettled()) continue;
    // It may depend on what was written for those before it, and is planned on reads that show that.
    await Promise.all(folds);
    const last = entries.length > 1 ? await attempt(store, [entry], folds) : error;
    if (!entry.isSettled()) {
      entry.reject(isLostRace(last) ? complianceErrors.too_contended({}, { cause: last }) : last);
    }
  }
  return { released: Promise.all(folds).then(() => {}) };
}

/** Returns the error that it stopped at; entries that are not settled then did not change anything. */
async function attempt(
  store: ChangeStore,
  entries: readonly Entry[],
  folds: Promise<void>[],
  prepared?: Prepared,
): Promise<unknown> {
  let lastError: unknown;
  let ready = prepared;
  for (let losses = 0; losses < ATTEMPTS; ) {
    const open = entries.filter((entry) => !entry.isSettled());
    if (open.length === 0) return undefined;
    try {
      const batch = ready?.() ?? (await plan(store, open));
      ready = undefined;
      const committed = await commit(store, batch);
      if (committed === undefined) continue;
      // Jobs left over depend on what was written just now, so they are planned on reads that show it.
      folds.push(committed.folded);
      if (open.some((entry) => !entry.isSettled())) await committed.folded;
    } catch (error) {
      lastError = error;
      ready = undefined;
      // A database that is away is away for all of them: trying each alone would only keep the callers waiting.
      if (isUnavailable(error)) for (const entry of open) entry.reject(error);
      if (!isLostRace(error)) return error;
      losses += 1;
    }
  }
  return lastError;
}

async function plan(store: ChangeStore, entries: readonly Entry[]): Promise<PlannedBatch> {
  const judged = entries.filter((entry) => isJudged(entry));
  const leaves = entries.filter((entry) => isBare(entry));
  const { basis, now, planned } = await planJudged(store, judged);
  const bare = await withoutRepeated(store, leaves);
  return { basis, planned: [...planned, ...bare.map((entry) => planLeaf(entry, now))] };
}

async function planJudged(store: ChangeStore, judged: readonly JobEntry[]) {
  if (judged.length === 0) return { ...(await store.open()), planned: [] };
  const view = await store.load(judged.map(({ job }) => job.keys));
  return { basis: view.basis, now: view.now, planned: await planAll(view, judged) };
}

/**
 * Answers who was answered before. Read after the basis, so that nobody can have been answered in between unseen: then the
 * commit on that basis fails. Of those who ask the same at once one is left; the others are answered when that is durable.
 */
async function withoutRepeated(store: ChangeStore, entries: readonly LeafEntry[]): Promise<readonly LeafEntry[]> {
  const asked = entries.flatMap(({ job }) => job.repeatable?.requestId ?? []);
  if (asked.length === 0) return entries;
  const kept = await store.keptAnswers(asked);
  const taken = new Set<string>();
  return entries.filter((entry) => {
    const { repeatable } = entry.job;
    if (repeatable === undefined) return true;
    const sealed = kept.get(repeatable.requestId);
    if (sealed !== undefined) {
      settleBy(entry, () => repeatable.again(sealed));
      return false;
    }
    const isFirst = !taken.has(repeatable.requestId);
    taken.add(repeatable.requestId);
    return isFirst;
  });
}

function settleBy(entry: Entry, answer: () => unknown): void {
  try {
    entry.resolve(answer());
  } catch (error) {
    entry.reject(error);
  }
}

function isJudged(entry: Entry): entry is JobEntry {
  return 'plan' in entry.job;
}

function isBare(entry: Entry): entry is LeafEntry {
  return 'leafAt' in entry.job;
}

function planLeaf(entry: LeafEntry, now: Date): Planned {
  const { job } = entry;
  const { repeatable } = job;
  const answer = (receipt: LeafReceipt) => job.answer(receipt, now);
  const keep = repeatable && {
    keep: (receipt: LeafReceipt) => ({
      requestId: repeatable.requestId,
      sealed: repeatable.seal(answer(receipt)),
    }),
  };
  return { entry, change: { leaf: job.leafAt(now), ...keep }, answer: (written) => answer(written as LeafReceipt) };
}

/** Jobs that need what this batch changes stay unsettled, and are planned on the outcome. */
async function commit(store: ChangeStore, { basis, planned }: PlannedBatch): Promise<Committed | undefined> {
  if (planned.length === 0) return undefined;
  const changes = planned.map(({ change }) => change);
  const committed = await store.commit(changes, basis);
  for (const [position, { entry, answer }] of planned.entries()) {
    entry.resolve(answer(committed.written[position] as Written));
  }
  return committed;
}

/** Judging takes a while; in between the process answers others. */
async function planAll(view: BatchView, entries: readonly JobEntry[]): Promise<PlannedJob[]> {
  const people = new Map<string, StoredPerson>();
  const touched = new Set<string | undefined>();
  let { settings } = view;
  const current: BatchView = {
    ...view,
    get settings() {
      return settings;
    },
    person: (id) => people.get(id) ?? view.person(id),
  };
  const planned: PlannedJob[] = [];
  for (const [place, entry] of entries.entries()) {
    if (place % PLANS_PER_TURN === PLANS_PER_TURN - 1) await new Promise((resolve) => setImmediate(resolve));
    const { automationId, requestId } = entry.job.keys;
    if (isOneIn(touched, automationId) || isOneIn(touched, requestId)) continue;
    const next = planOne(entry, current);
    if (next === undefined) continue;
    planned.push(next);
    touched.add(next.change.automationId).add(requestId);
    const held = next.change.place;
    const person = held && current.person(held.recipientId);
    if (held !== undefined && person !== undefined) people.set(held.recipientId, changePlace(person, held));
    const { transfer } = next.change;
    const counted = transfer && current.person(transfer.recipientId);
    if (transfer === undefined || counted === undefined || settings.transfers === undefined) continue;
    people.set(transfer.recipientId, withMarks(counted, transfer));
    settings = { ...settings, transfers: withChange(settings.transfers, transfer) };
  }
  return planned;
}

function isOneIn(touched: ReadonlySet<string | undefined>, key: string | undefined): boolean {
  return key !== undefined && touched.has(key);
}

function planOne(entry: JobEntry, view: BatchView): PlannedJob | undefined {
  try {
    const plan = entry.job.plan(view);
    if (!('change' in plan)) entry.resolve(plan.answer);
    else if (isReused(plan.change, view)) entry.reject(complianceErrors.request_id_reused());
    else return { entry, change: plan.change, answer: (written) => plan.answer(written as Stored<Automation>) };
  } catch (error) {
    entry.reject(error);
  }
  return undefined;
}

/** A request id that another automation took: once this were durable, it could not be folded. */
function isReused({ automationId, requestId }: Change, view: BatchView): boolean {
  const taken = requestId === undefined ? undefined : view.automationOfRequest(requestId);
  return taken !== undefined && taken._id !== automationId;
}

function isLostRace(error: unknown): boolean {
  return error instanceof AppError && (error.kind === 'ABORTED' || error.kind === 'ALREADY_EXISTS');
}

function isUnavailable(error: unknown): boolean {
  return error instanceof AppError && error.kind === 'UNAVAILABLE';
}
