import type { CallContext } from '@salesmesh/chassis/context';
import { errors } from '../errors.ts';
import { type StoredCase, TaskStanding, type TaskState } from './case.ts';

/**
 * Who may see and do what with cases and tasks; the one place that says so. A manager sees all of the tenant, everybody
 * else what is theirs and the queues of their roles; officers and operators oversee cases without taking part.
 */
export type TaskSight = {
  readonly sub: string;
  readonly roles: readonly string[];
  readonly seesAllTasks: boolean;
  readonly seesAllCases: boolean;
};

const OVERSEERS = new Set(['sales_manager', 'compliance_officer', 'operator']);

export function taskSight({ actor }: CallContext): TaskSight {
  return {
    sub: actor.sub,
    roles: actor.roles,
    seesAllTasks: actor.roles.includes('sales_manager'),
    seesAllCases: actor.roles.some((role) => OVERSEERS.has(role)),
  };
}

function isInOwnQueue(task: TaskState, { roles }: TaskSight): boolean {
  const isFree = task.assignee === undefined || task.is_escalated;
  return isFree && task.roles.some((role) => roles.includes(role));
}

function canSeeTask(task: TaskState, sight: TaskSight): boolean {
  return sight.seesAllTasks || task.assignee === sight.sub || isInOwnQueue(task, sight);
}

/** The task if the caller may see it; else NOT_FOUND, so that nobody learns which ids exist. */
export function visibleTask(found: StoredCase | undefined, id: string, sight: TaskSight): TaskState {
  const task = found?.tasks.find((one) => one.id === id);
  if (task === undefined || !canSeeTask(task, sight)) throw errors.task_not_found({ id });
  return task;
}

/** An approval is given by one of its roles alone: whoever else has the task may pass it on, not decide it. */
export function assertMayTake(task: TaskState, sight: TaskSight): void {
  const isTakenByOther = task.state === TaskStanding.assigned && task.assignee !== sight.sub;
  const hasRole = task.roles.some((role) => sight.roles.includes(role));
  if (isTakenByOther && !(task.is_escalated && hasRole)) throw errors.task_taken();
  if (task.kind === 'approval' && !hasRole) throw errors.task_not_found({ id: task.id });
}

export function assertMayDelegate(task: TaskState, sight: TaskSight): void {
  if (task.assignee !== sight.sub && !sight.seesAllTasks) throw errors.task_taken();
}

export function visibleCase(found: StoredCase | undefined, id: string, sight: TaskSight): StoredCase {
  if (found === undefined || !canSeeCase(found, sight)) throw errors.case_not_found({ id });
  return found;
}

function canSeeCase({ owner, tasks }: StoredCase, sight: TaskSight): boolean {
  return sight.seesAllCases || owner === sight.sub || tasks.some(({ assignee }) => assignee === sight.sub);
}
