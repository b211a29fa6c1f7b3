import { checkedPageSize, decodeCursor, encodeCursor, type TenantModel } from '@salesmesh/chassis/store';
import type { CaseState } from './case.ts';
import type { CaseStore, ListedTask, TaskQuery } from './case-store.ts';
import { openOrSince } from './open-or-since-mongo.ts';

const SORT = { at: 1, id: 1 } as const;
const WITHOUT_DUE = '9999';

type Filter = Record<string, unknown>;

/** Tasks stand in their cases: cases with such a task are found by index, then each task is judged alone. */
export async function pageTasks(
  model: TenantModel<CaseState>,
  query: TaskQuery,
): Promise<Awaited<ReturnType<CaseStore['pageTasks']>>> {
  const limit = checkedPageSize(query.pageSize);
  const wanted = filterOf(query);
  const own = query.caseId === undefined ? openOrSince(query.openedSince) : { _id: query.caseId };
  const rows = await model.aggregate<ListedTask & { at: string }>([
    { $match: { ...own, tasks: { $elemMatch: wanted } } },
    { $project: { version: 1, flow_id: 1, subject: 1, tasks: 1 } },
    { $unwind: '$tasks' },
    { $replaceWith: { _id: '$_id', version: '$version', flow_id: '$flow_id', subject: '$subject', task: '$tasks' } },
    { $match: prefixed(wanted) },
    { $set: { at: { $ifNull: ['$task.due_at', WITHOUT_DUE] } } },
    ...behind(query.pageToken),
    { $sort: { at: 1, 'task.id': 1 } },
    { $limit: limit + 1 },
  ]);
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  const hasMore = rows.length > limit && last !== undefined;
  return { items, nextPageToken: hasMore ? encodeCursor({ at: last.at, id: last.task.id }, SORT) : '' };
}

function filterOf({ sight, state, assignee, role, dueBefore }: TaskQuery): Filter {
  const wanted: Filter[] = [
    ...(state === undefined ? [] : [{ state }]),
    ...(assignee === undefined ? [] : [{ assignee }]),
    ...(role === undefined ? [] : [{ roles: role }]),
    ...(dueBefore === undefined ? [] : [{ due_at: { $lt: dueBefore } }]),
    ...(sight.seesAllTasks ? [] : [ownOf(sight)]),
  ];
  return wanted.length === 0 ? { id: { $exists: true } } : { $and: wanted };
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

function behind(pageToken: string): Filter[] {
  if (pageToken === '') return [];
  const [at, id] = decodeCursor(pageToken, SORT);
  return [{ $match: { $or: [{ at: { $gt: at } }, { at, 'task.id': { $gt: id } }] } }];
}
