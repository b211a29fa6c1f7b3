import type { Access, AccessResource } from '@salesmesh/chassis/access';
import type { CallContext } from '@salesmesh/chassis/context';
import { errors } from '../errors.ts';
import type { Flow } from '../flow/flow.ts';
import { type StoredCase, TaskStanding, type TaskState } from './case.ts';

/** What a list may hold at most: all tasks or cases of the tenant, or what is the person's own or in a queue of the roles. */
export type TaskSight = {
  readonly sub: string;
  readonly roles: readonly string[];
  readonly seesAllTasks: boolean;
  readonly seesAllCases: boolean;
};

/** Who may see and do what with cases and tasks, as `policies/access` says. */
export type TaskAccess = {
  sight(context: CallContext): TaskSight;
  canSee(task: TaskState, context: CallContext): boolean;
  /** The task if the caller may see it; else NOT_FOUND, so that nobody learns which ids exist. */
  visibleTask(found: StoredCase | undefined, id: string, context: CallContext): TaskState;
  /** For a task that the caller sees: it may be another's, or an approval that is not the caller's to give. */
  assertMayTake(task: TaskState, context: CallContext): void;
  assertMayDelegate(task: TaskState, context: CallContext): void;
  visibleCase(found: StoredCase | undefined, id: string, context: CallContext): StoredCase;
  /** Calls of a flow are made in the name of the service, so not everybody may set them off. */
  assertMayOpen(flow: Flow, owner: string, context: CallContext): void;
};

export function taskAccess(access: Access): TaskAccess {
  const may = (
    action: 'read' | 'open' | 'take' | 'delegate',
    resource: AccessResource,
    { actor }: CallContext,
  ): boolean => access.decide({ actor, action, resource }).allowed;
  const canSee = (task: TaskState, context: CallContext) => may('read', taskFacts(task), context);
  return {
    // Who may see what is nobody's and in no queue may see all.
    sight: (context) => ({
      sub: context.actor.sub,
      roles: context.actor.roles,
      seesAllTasks: may('read', { kind: 'task' }, context),
      seesAllCases: may('read', { kind: 'case' }, context),
    }),
    canSee,
    visibleTask: (found, id, context) => {
      const task = found?.tasks.find((one) => one.id === id);
      if (task === undefined || !canSee(task, context)) throw errors.task_not_found({ id });
      return task;
    },
    assertMayTake: (task, context) => {
      // What is over cannot be taken by anybody: the task itself says so.
      const isOver = task.state === TaskStanding.completed || task.state === TaskStanding.cancelled;
      if (isOver || may('take', taskFacts(task), context)) return;
      const isOfOther = task.assignee !== undefined && task.assignee !== context.actor.sub;
      throw isOfOther ? errors.task_taken() : errors.task_not_found({ id: task.id });
    },
    assertMayDelegate: (task, context) => {
      if (!may('delegate', taskFacts(task), context)) throw errors.task_taken();
    },
    visibleCase: (found, id, context) => {
      if (found === undefined || !may('read', caseFacts(found), context)) throw errors.case_not_found({ id });
      return found;
    },
    assertMayOpen: ({ id, steps }, owner, context) => {
      const is_calling = steps.some(({ call }) => call !== undefined);
      if (!may('open', { kind: 'case', owner, is_calling }, context)) throw errors.flow_not_yours({ id });
    },
  };
}

function taskFacts({ kind, assignee, roles, is_escalated }: TaskState): AccessResource {
  return { kind: 'task', task_kind: kind, assignee, roles, is_escalated, is_free: assignee === undefined };
}

function caseFacts({ owner, tasks }: StoredCase): AccessResource {
  return { kind: 'case', owner, participants: tasks.flatMap(({ assignee }) => assignee ?? []) };
}
