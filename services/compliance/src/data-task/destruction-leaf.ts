import type { DestructionLeaf } from '../ledger/leaf.ts';
import type { ServiceAnswer } from './data-task.ts';
import type { StoredDataTask } from './data-task-store.ts';

/** What a service confirmed to have destroyed or corrected. Counts and ids of requests only: whose data it was can no longer be told. */
export function destructionLeaf(task: StoredDataTask, answer: ServiceAnswer): DestructionLeaf {
  return {
    kind: 'destruction',
    tenant: task.tenant,
    taskId: task._id,
    origin: task.origin.id,
    operation: operationOf(task),
    service: answer.service,
    at: answer.confirmedAt.toISOString(),
    holdings: answer.counts.map(({ holding, count }) => ({ holding, count })),
  };
}

function operationOf({ operation }: StoredDataTask): DestructionLeaf['operation'] {
  if (operation === 'rectify') return 'rectification';
  return operation === 'erase' ? 'erasure' : 'expiry';
}
