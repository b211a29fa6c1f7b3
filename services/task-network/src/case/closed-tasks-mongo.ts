import type { TenantModel } from '@salesmesh/chassis/store';
import type { CaseState, TaskStanding } from './case.ts';
import type { ListedTask, TaskQuery } from './case-store.ts';
import { taskFilter, tasksOf } from './task-filter-mongo.ts';

/** After a task: when its case was opened, the case, the task. */
export type ClosedPlace = { readonly at: string; readonly case: string; readonly id: string };

/** Before all: no case is opened later, and none has a lesser id. */
export const firstClosed: ClosedPlace = { at: '9999', case: '', id: '' };
/** No task of a case has a greater id. */
const ALL_TASKS = '\uffff';

/** Cases that one page looks at where few have what is asked for; the next page goes on from there. */
const MOST_LOOKED_AT = 5_000;
/** Where a round found too little, the next looks at so many times as many cases. */
const GROWTH = 4;

type Asked = { readonly standings: readonly TaskStanding[]; readonly from: ClosedPlace; readonly limit: number };
type Found = { readonly items: ListedTask[]; readonly next?: ClosedPlace };

/** Cases opened last come first. A page may hold fewer than asked for although others follow. */
export async function closedTasks(model: TenantModel<CaseState>, query: TaskQuery, asked: Asked): Promise<Found> {
  const { standings, limit } = asked;
  const items: ListedTask[] = [];
  let { from } = asked;
  let lookedAt = 0;
  for (let count = limit + 1; lookedAt < MOST_LOOKED_AT; count *= GROWTH) {
    const round = Math.min(count, MOST_LOOKED_AT - lookedAt);
    const room = limit - items.length;
    const { rows, looked } = await look(model, query, { standings, from, round, limit: room + 1 });
    items.push(...rows.slice(0, room).map(({ opened_at: _, ...listed }) => listed));
    const last = rows[room - 1];
    if (rows.length > room && last !== undefined) {
      return { items, next: { at: last.opened_at, case: last._id, id: last.task.id } };
    }
    if (looked === undefined || looked.count < round) return { items };
    from = { at: looked.at, case: looked.case, id: ALL_TASKS };
    lookedAt += round;
    if (items.length === limit) return { items, next: from };
  }
  return { items, next: from };
}

type Row = ListedTask & { opened_at: string };
type Looked = { count: number; at: string; case: string };
type Round = Asked & { readonly round: number };

/** The tasks wanted of the next so many cases, and how many those were up to which. */
async function look(
  model: TenantModel<CaseState>,
  query: TaskQuery,
  { standings, from, round, limit }: Round,
): Promise<{ rows: Row[]; looked: Looked | undefined }> {
  const looked = { _id: null, count: { $sum: 1 }, at: { $last: '$opened_at' }, case: { $last: '$_id' } };
  const [found] = await model.aggregate<{ rows: Row[]; looked: Looked[] }>([
    {
      $match: {
        opened_at: { $gte: query.openedSince, $lte: from.at },
        $nor: [{ opened_at: from.at, _id: { $lt: from.case } }],
      },
    },
    { $sort: { opened_at: -1, _id: 1 } },
    { $limit: round },
    {
      $facet: {
        looked: [{ $group: looked }],
        rows: [
          ...tasksOf(taskFilter(query, standings)),
          { $match: { $nor: [{ _id: from.case, 'task.id': { $lte: from.id } }] } },
          { $sort: { opened_at: -1, _id: 1, 'task.id': 1 } },
          { $limit: limit },
        ],
      },
    },
  ]);
  return { rows: found?.rows ?? [], looked: found?.looked[0] };
}
