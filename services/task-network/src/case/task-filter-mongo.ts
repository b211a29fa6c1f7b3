import type { TaskStanding } from './case.ts';
import type { TaskQuery } from './case-store.ts';

export type Filter = Record<string, unknown>;

/** Tasks of these standings that the query asks for, as a filter on one element of a case's tasks. */
export function taskFilter(
  { sight, assignee, role, dueBefore }: TaskQuery,
  standings: readonly TaskStanding[],
): Filter {
  const wanted: Filter[] = [
    { state: { $in: [...standings] } },
    ...(assignee === undefined ? [] : [{ assignee }]),
    ...(role === undefined ? [] : [{ roles: role }]),
    ...(dueBefore === undefined ? [] : [{ due_at: { $lt: dueBefore } }]),
    ...(sight.seesAllTasks ? [] : [ownOf(sight)]),
  ];
  return { $and: wanted };
}

/** The stages that make of each case its tasks, one a row, and leave those that a filter finds. */
export function tasksOf(filter: Filter): Filter[] {
  return [
    { $project: { version: 1, flow_id: 1, subject: 1, opened_at: 1, tasks: 1 } },
    { $unwind: '$tasks' },
    {
      $replaceWith: {
        ...{ _id: '$_id', version: '$version', flow_id: '$flow_id', subject: '$subject' },
        ...{ opened_at: '$opened_at', task: '$tasks' },
      },
    },
    { $match: prefixed(filter) },
  ];
}

/** All that such a person may see and perhaps a little more: the access rules have the last word on each. */
function ownOf({ sub, roles }: TaskQuery['sight']): Filter {
  const isFree = { $or: [{ assignee: { $exists: false } }, { is_escalated: true }] };
  return { $or: [{ assignee: sub }, { $and: [{ roles: { $in: [...roles] } }, isFree] }] };
}

/** The same filter on a task that stands alone. */
function prefixed(filter: Filter): Filter {
  return Object.fromEntries(
    Object.entries(filter).map(([key, value]) =>
      key.startsWith('$') ? [key, (value as Filter[]).map(prefixed)] : [`task.${key}`, value],
    ),
  );
}
