import type { ReceivedEvent } from '@salesmesh/chassis/bus';
import type { Clock } from '@salesmesh/chassis/clock';
import { DataOperation, PART_SEALED } from '@salesmesh/chassis/data-rights';
import type { DataPartSealed, DataTaskConfirmed } from '@salesmesh/proto/gen/salesmesh/compliance/v1';
import type { DataPartStore } from './data-part-store.ts';
import { confirm, missingServices, type ServiceAnswer } from './data-task.ts';
import { dataTaskErrors } from './data-task-errors.ts';
import type { DataTaskStore, StoredDataTask } from './data-task-store.ts';
import { destructionLeaf } from './destruction-leaf.ts';

export type AnsweredParts = {
  tasks: DataTaskStore;
  parts: DataPartStore;
  clock: Clock;
  /** Goes on with what the task was for; called again when the answer comes again. */
  finished(task: StoredDataTask): Promise<void>;
};

/** Takes what one service answers: pieces of its export, and that it is done. */
export function onTaskAnswered(deps: AnsweredParts, service: string) {
  return async ({ type, message }: ReceivedEvent): Promise<void> => {
    const { task_id: taskId } = message as { task_id: string };
    const task = await deps.tasks.load(taskId);
    if (task === undefined) throw dataTaskErrors.data_task_not_found({ id: taskId });
    if (type === PART_SEALED) return keepPiece(deps, service, task, message as unknown as DataPartSealed);
    const isNew = missingServices(task).includes(service);
    const saved = isNew ? await take(deps, service, task, message as unknown as DataTaskConfirmed) : task;
    if (saved.finishedAt !== undefined) await deps.finished(saved);
  };
}

/** A piece of a part that no answer will name any more is not kept. */
async function keepPiece({ parts }: AnsweredParts, service: string, task: StoredDataTask, piece: DataPartSealed) {
  if (!missingServices(task).includes(service)) return;
  const { part_id: partId, index, sealed, sender_key: senderKey } = piece;
  await parts.keep({ taskId: task._id, service, partId, index, sealed, senderKey });
}

async function take(
  { tasks, parts, clock }: AnsweredParts,
  service: string,
  task: StoredDataTask,
  message: DataTaskConfirmed,
): Promise<StoredDataTask> {
  const { part_id: partId, chunks, holdings, references } = message;
  const counts = holdings.map(({ holding, count }) => ({ holding, count }));
  const answer: ServiceAnswer = {
    ...{ service, confirmedAt: clock.now(), counts },
    references: references.map(({ kind, id }) => ({ kind, id })),
  };
  if (task.operation === DataOperation.export) {
    const arrived = await parts.count({ taskId: task._id, service, partId });
    if (arrived < chunks) throw dataTaskErrors.data_part_incomplete({ id: task._id });
    return tasks.save(task, confirm(task, { ...answer, partId, chunks }), []);
  }
  if (task.operation === DataOperation.locate) return tasks.save(task, confirm(task, answer), []);
  const leaf = destructionLeaf(task, answer);
  return tasks.saveWithProof(task, leaf, (ledgerIndex) => confirm(task, { ...answer, ledgerIndex }));
}
