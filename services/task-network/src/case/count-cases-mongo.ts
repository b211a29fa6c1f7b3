import type { TenantModel } from '@salesmesh/chassis/store';
import { CaseStanding, type CaseState } from './case.ts';
import type { CaseCounts, CaseStore } from './case-store.ts';
import { openOrSince } from './open-or-since-mongo.ts';

type Row = { _id: { state: string; wait?: string; result?: string }; count: number };
type TaskRow = { _id: string; count: number; cards: number; awaiting: number };

/** Counted where the cases are, so that the counts are of one moment each and cannot drift. */
export async function countCases(
  model: TenantModel<CaseState>,
  { flowId, openedSince }: Parameters<CaseStore['count']>[0],
): Promise<CaseCounts> {
  const own = flowId === undefined ? {} : { flow_id: flowId };
  const [counted] = await model.aggregate<{ cases: Row[]; tasks: TaskRow[] }>([
    { $match: { ...own, ...openOrSince(openedSince) } },
    {
      $facet: {
        cases: [{ $group: { _id: { state: '$state', wait: '$waits_for', result: '$result' }, count: { $sum: 1 } } }],
        tasks: [
          { $unwind: '$tasks' },
          {
            $group: {
              _id: '$tasks.state',
              count: { $sum: 1 },
              cards: { $sum: { $size: '$tasks.cards' } },
              awaiting: { $sum: { $cond: [{ $eq: ['$tasks.card_standing', 'wanted'] }, 1, 0] } },
            },
          },
        ],
      },
    },
  ]);
  const { cases = [], tasks = [] } = counted ?? {};
  const open = cases.filter(({ _id }) => _id.state === CaseStanding.open);
  const done = cases.filter(({ _id }) => _id.state === CaseStanding.done);
  return {
    byState: tally(cases.map(({ _id, count }) => [_id.state, count])),
    byWait: tally(open.map(({ _id, count }) => [_id.wait ?? '', count])),
    byResult: tally(done.map(({ _id, count }) => [_id.result ?? '', count])),
    tasksByState: tally(tasks.map(({ _id, count }) => [_id, count])),
    cardsAttached: tasks.reduce((sum, { cards }) => sum + cards, 0),
    tasksAwaitingCards: tasks.reduce((sum, { awaiting }) => sum + awaiting, 0),
  };
}

function tally(counts: readonly (readonly [string, number])[]): Record<string, number> {
  const byKey = Map.groupBy(counts, ([key]) => key);
  return Object.fromEntries([...byKey].map(([key, own]) => [key, own.reduce((sum, [, count]) => sum + count, 0)]));
}
