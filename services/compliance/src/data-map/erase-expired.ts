import { DataOperation, EXPIRED_PERSON } from '@salesmesh/chassis/data-rights';
import { derivedId } from '@salesmesh/chassis/ids';
import { type AskParts, startTask } from '../data-task/ask-services.ts';
import { foundReferences } from '../data-task/data-task.ts';
import type { StoredDataTask } from '../data-task/data-task-store.ts';

/** A person whose contact expired is erased everywhere: what is kept with the contact goes with it. Repeating is harmless. */
export async function eraseExpired(
  { ask, services }: { ask: AskParts; services: readonly string[] },
  task: StoredDataTask,
): Promise<void> {
  if (task.operation !== DataOperation.expire) return;
  for (const { kind, id: personId } of foundReferences(task)) {
    if (kind !== EXPIRED_PERSON) continue;
    const asked = { operation: DataOperation.erase, origin: task.origin, services, personId };
    await startTask(ask, derivedId('data-task', task._id, personId), asked);
  }
}
