import { checkedPageSize, decodeCursor, encodeCursor, type TenantModel } from '@salesmesh/chassis/store';
import { type CaseState, TaskStanding } from './case.ts';
import type { CaseStore, ListedTask, TaskQuery } from './case-store.ts';
import { type ClosedPlace, closedTasks, firstClosed } from './closed-tasks-mongo.ts';
import { type Filter, taskFilter, tasksOf } from './task-filter-mongo.ts';

/** Of a page: in which part of the list it ends, and after what. */
const SORT = { part: 1, at: 1, case: 1, id: 1 } as const;
const Part = { dueFirst: 'due', closed: 'closed' } as const;
const WITHOUT_DUE = '9999';
/** Named, because the database takes any index that begins with the tenant while a tenant has few cases, and keeps to it. */
const TASKS_INDEX = 'tenant_1_tasks.state_1_tasks.assignee_1';

const waiting: readonly TaskStanding[] = [TaskStanding.open, TaskStanding.assigned];
const closed: readonly TaskStanding[] = [TaskStanding.completed, TaskStanding.cancelled];

type Model = TenantModel<CaseState>;
type Paged = Awaited<ReturnType<CaseStore['pageTasks']>>;
type DueTask = ListedTask & { at: string };

/**
 * What is still to be done comes first, due first, found by the index over the standing of tasks; then what is over, case by
 * case, of which each page reads a bounded part. Of one case all come due first.
 */
export async function pageTasks(model: Model, query: TaskQuery): Promise<Paged> {
  const limit = checkedPageSize(query.pageSize);
  const { part, ...after } = placeOf(query.pageToken);
  const asked = (standings: readonly TaskStanding[]) =>
    query.state === undefined ? standings : standings.filter((one) => one === query.state);
  const isOfCase = query.caseId !== undefined;
  const [due, over] = isOfCase ? [asked([...waiting, ...closed]), []] : [asked(waiting), asked(closed)];

  const wantsDue = part === Part.dueFirst && due.length > 0;
  const rows = wantsDue ? await dueTasks(model, query, { standings: due, after, limit: limit + 1 }) : [];
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  if (rows.length > limit && last !== undefined) {
    return { items, nextPageToken: tokenOf(Part.dueFirst, { at: last.at, case: '', id: last.task.id }) };
  }
  if (over.length === 0) return { items, nextPageToken: '' };
  const from = part === Part.closed ? after : firstClosed;
  if (items.length === limit) return { items, nextPageToken: tokenOf(Part.closed, from) };
  const found = await closedTasks(model, query, { standings: over, from, limit: limit - items.length });
  const nextPageToken = found.next === undefined ? '' : tokenOf(Part.closed, found.next);
  return { items: [...items, ...found.items], nextPageToken };
}

type Asked = { readonly standings: readonly TaskStanding[]; readonly after: ClosedPlace; readonly limit: number };

/** Tasks stand in their cases: cases with such a task are found by index, then each task is judged alone. */
function dueTasks(model: Model, query: TaskQuery, { standings, after, limit }: Asked): Promise<DueTask[]> {
  const wanted = taskFilter(query, standings);
  const [own, options] = query.caseId === undefined ? [{}, { hint: TASKS_INDEX }] : [{ _id: query.caseId }, {}];
  const stages = [
    { $match: { ...own, tasks: { $elemMatch: wanted } } },
    ...tasksOf(wanted),
    { $set: { at: { $ifNull: ['$task.due_at', WITHOUT_DUE] } } },
    ...behind(after),
    { $sort: { at: 1, 'task.id': 1 } },
    { $limit: limit },
  ];
  return model.aggregate<DueTask>(stages, options);
}

function behind({ at, id }: ClosedPlace): Filter[] {
  if (id === '') return [];
  return [{ $match: { $or: [{ at: { $gt: at } }, { at, 'task.id': { $gt: id } }] } }];
}

function tokenOf(part: string, place: ClosedPlace): string {
  return encodeCursor({ part, ...place }, SORT);
}

function placeOf(pageToken: string): ClosedPlace & { part: string } {
  if (pageToken === '') return { part: Part.dueFirst, at: '', case: '', id: '' };
  const [part = '', at = '', ofCase = '', id = ''] = decodeCursor(pageToken, SORT).map(String);
  return { part, at, case: ofCase, id };
}
