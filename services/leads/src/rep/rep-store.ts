import type { InsertOutcome, SaveOutcome } from '@salesmesh/chassis/store';
import type { RepState, StoredRep } from './rep.ts';

/** What may be asked of the storage of reps. All of it is the caller's tenant's. */
export type RepStore = {
  load(repId: string): Promise<StoredRep | undefined>;
  /** All reps of the tenant in the order of their ids. */
  list(): Promise<StoredRep[]>;
  insert(repId: string, state: RepState, requestId?: string): Promise<InsertOutcome | undefined>;
  save(current: StoredRep, next: RepState, requestId?: string): Promise<StoredRep>;
  saveMany(changes: readonly { current: StoredRep; next: RepState }[]): Promise<SaveOutcome[]>;
  /** Gives places back, whatever happened to the rep meanwhile; those already given back are no error. */
  freeSlots(assignmentsByRep: ReadonlyMap<string, readonly string[]>): Promise<void>;
  isRequestOf(repId: string, requestId: string): Promise<boolean>;
  /** The rep's own id, as the sign-in knows it. */
  idOf(rep: StoredRep): string;
};
