import type { DestructionLeaf } from '../ledger/leaf.ts';
import type { ServiceAnswer } from './data-task.ts';
import type { StoredDataTask } from './data-task-store.ts';

/** What a service confirmed to have destroyed. Counts and ids of requests only: whose data it was can no longer be told. */
export function destructionLeaf(task: StoredDataTask, answer: ServiceAnswer): DestructionLeaf {
  return {
    kind: 'destruction',
    tenant: task.tenant,
    taskId: task._id,
    origin: task.origin.id,
    operation: task.operation === 'erase' ? 'erasure' : 'expiry',
    service: answer.service,
    at: answer.confirmedAt.toISOString(),
    holdings: answer.counts.map(({ holding, count }) => ({ holding, count })),
  };
}
