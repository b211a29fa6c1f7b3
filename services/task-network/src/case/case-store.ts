import type { InsertOutcome, SaveOutcome } from '@salesmesh/chassis/store';
import type { CaseEvent, CaseState, StoredCase, TaskStanding, TaskState } from './case.ts';
import type { TaskSight } from './task-access.ts';

type NewCase = {
  readonly id: string;
  readonly state: CaseState;
  readonly events: readonly CaseEvent[];
  readonly requestId?: string;
};
export type CaseChange = {
  readonly current: StoredCase;
  readonly next: CaseState;
  readonly events: readonly CaseEvent[];
};
type PageOf = { readonly pageSize: number; readonly pageToken: string };
export type CaseQuery = PageOf & {
  readonly state?: string | undefined;
  readonly flowId?: string | undefined;
  readonly subject?: string | undefined;
  readonly owner?: string | undefined;
};
export type TaskQuery = PageOf & {
  readonly sight: TaskSight;
  readonly state?: TaskStanding | undefined;
  readonly assignee?: string | undefined;
  readonly role?: string | undefined;
  readonly caseId?: string | undefined;
  readonly dueBefore?: string | undefined;
  /** Tasks that are over, of cases opened before, are left out; not where one case is asked for. */
  readonly openedSince: string;
};
/** A case as a list shows it: without its tasks and its history, which may be long. */
export type CaseHead = Omit<StoredCase, 'tasks' | 'history'>;
/** A task with what a list shows of its case. */
export type ListedTask = Pick<StoredCase, '_id' | 'version' | 'flow_id' | 'subject'> & { readonly task: TaskState };
type Listed<T> = { readonly items: T[]; readonly nextPageToken: string };
type Counts = Record<string, number>;
export type CaseCounts = {
  readonly byState: Counts;
  readonly byWait: Counts;
  readonly byResult: Counts;
  readonly tasksByState: Counts;
  readonly cardsAttached: number;
  readonly tasksAwaitingCards: number;
};

export type CaseStore = {
  load(id: string): Promise<StoredCase | undefined>;
  loadMany(ids: readonly string[]): Promise<StoredCase[]>;
  findByTask(taskId: string): Promise<StoredCase | undefined>;
  findByRequestId(requestId: string): Promise<StoredCase | undefined>;
  /** Id of the case → those of the keys under which it is found. */
  findByCorrelations(keys: readonly string[]): Promise<{ id: string; keys: readonly string[] }[]>;
  insert(cases: readonly NewCase[]): Promise<InsertOutcome[]>;
  /** ABORTED tasks.version_conflict. */
  save(change: CaseChange, requestId: string | undefined): Promise<StoredCase>;
  saveMany(changes: readonly CaseChange[]): Promise<SaveOutcome[]>;
  /** Newest first. */
  page(query: CaseQuery): Promise<Listed<CaseHead>>;
  /** What is to be done, due first and without a due time last; then what is over, of the newest cases first. */
  pageTasks(query: TaskQuery): Promise<Listed<ListedTask>>;
  /** Of open cases, and of those opened from then on. */
  count(query: { flowId: string | undefined; openedSince: string }): Promise<CaseCounts>;
};
