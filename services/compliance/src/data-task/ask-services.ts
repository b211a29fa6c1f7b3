import type { Clock } from '@salesmesh/chassis/clock';
import { currentContext } from '@salesmesh/chassis/context';
import { derivedId } from '@salesmesh/chassis/ids';
import type { OutboxEvent } from '@salesmesh/chassis/store';
import type { Timers } from '@salesmesh/chassis/timers';
import { complianceEvent } from '../compliance-event.ts';
import { type DataTask, missingServices, nextAskAt } from './data-task.ts';
import type { DataTaskStore } from './data-task-store.ts';

export const DATA_TASK_DUE = 'data_task_due';
export type AskParts = { tasks: DataTaskStore; timers: Pick<Timers, 'schedule'>; clock: Clock };
export type NewTask = Pick<DataTask, 'operation' | 'origin' | 'services'> &
  Partial<Pick<DataTask, 'personId' | 'references' | 'rules' | 'sealKey' | 'sealedPrivateKey'>>;

/** Asks services for something, once per id; those who do not confirm are asked again. */
export async function startTask(parts: AskParts, id: string, asked: NewTask): Promise<void> {
  const startedAt = parts.clock.now();
  const task: DataTask = {
    ...{ personId: '', references: [], rules: [], answers: [], attempt: 1, isOverdue: false, startedAt },
    ...asked,
  };
  // Before the task: a timer too many finds nothing to do, a task without one would be forgotten.
  await scheduleAsk(parts, id, task.attempt);
  await parts.tasks.create(id, task, [askedEvent(id, task, startedAt)]);
}

export async function scheduleAsk({ timers, clock }: AskParts, id: string, attempt: number): Promise<void> {
  const { tenant } = currentContext();
  const dueAt = nextAskAt(clock.now(), attempt);
  const timerId = derivedId(DATA_TASK_DUE, id, String(attempt));
  await timers.schedule({ id: timerId, kind: DATA_TASK_DUE, tenant, aggregateId: id, dueAt, payload: { attempt } });
}

/** Says to the services that are missing what they are to do. */
export function askedEvent(id: string, task: DataTask, at: Date): OutboxEvent {
  const message = {
    task_id: id,
    operation: task.operation,
    person_id: task.personId,
    references: [...task.references],
    seal_key: Buffer.from(task.sealKey ?? []),
    rules: [...task.rules],
    attempt: task.attempt,
    asked_at: at.toISOString(),
    services: missingServices(task),
  };
  return complianceEvent('DataTaskAsked', { aggregateId: id, at, change: String(task.attempt) }, message);
}
