import type { Flow } from '../flow/flow.ts';
import type { CaseEvent, CaseState, HistoryItem, Progress, TaskState } from './case.ts';

/** A case in motion: whose it is, the definition that it is pinned to, and the instant of the change. */
export type Running = { readonly id: string; readonly flow: Flow; readonly now: Date };

export function unchanged(next: CaseState): Progress {
  return { next, timers: [], events: [] };
}

export function changed(progress: Progress, changes: Partial<CaseState>): Progress {
  return { ...progress, next: { ...progress.next, ...changes } };
}

export function telling(progress: Progress, ...events: CaseEvent[]): Progress {
  return { ...progress, events: [...progress.events, ...events] };
}

export function noting(
  progress: Progress,
  { now }: Running,
  item: Pick<HistoryItem, 'what' | 'by' | 'detail'>,
): Progress {
  const { step, visit, history } = progress.next;
  const entry = { at: now.toISOString(), step, visit, ...item };
  return changed(progress, { history: [...history, entry] });
}

/** So many entries, or tasks, and the document of the case would grow beyond what one write can carry. */
const MOST_ENTRIES = 1_000;
const MOST_TASKS = 200;

/** A case that goes round and round: it takes no further step. */
export function isFull({ history, tasks }: CaseState): boolean {
  return history.length >= MOST_ENTRIES || tasks.length >= MOST_TASKS;
}

export function withTask(progress: Progress, id: string, changes: Partial<TaskState>): Progress {
  const tasks = progress.next.tasks.map((task) => (task.id === id ? { ...task, ...changes } : task));
  return changed(progress, { tasks });
}
