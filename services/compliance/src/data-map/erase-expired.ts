import { DataOperation, EXPIRED_PERSON } from '@salesmesh/chassis/data-rights';
import { derivedId } from '@salesmesh/chassis/ids';
import { type AskParts, startTask } from '../data-task/ask-services.ts';
import { type DataTask, foundReferences } from '../data-task/data-task.ts';
import type { StoredDataTask } from '../data-task/data-task-store.ts';

/** Whose last data a task found expired. */
export function expiredPersons(task: DataTask): string[] {
  return foundReferences(task).flatMap(({ kind, id }) => (kind === EXPIRED_PERSON ? [id] : []));
}

/** A person whose contact expired is erased everywhere: what is kept with the contact goes with it. Repeating is harmless. */
export async function eraseExpired(
  { ask, services }: { ask: AskParts; services: readonly string[] },
  task: StoredDataTask,
): Promise<void> {
  if (task.operation !== DataOperation.expire) return;
  for (const personId of expiredPersons(task)) {
    const asked = { operation: DataOperation.erase, origin: task.origin, services, personId };
    await startTask(ask, derivedId('data-task', task._id, personId), asked);
  }
}
