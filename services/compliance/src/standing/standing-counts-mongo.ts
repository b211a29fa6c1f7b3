import { currentContext } from '@salesmesh/chassis/context';
import type { BulkOperation, Store, TenantModel } from '@salesmesh/chassis/store';
import type { ClientSession } from 'mongoose';
import { repeatLost } from '../lost-race.ts';
import type { Counted, PeriodCounts, StandingCounts } from './standing-counts.ts';
import { dayOf } from './standing-rules.ts';

type DayDocument = PeriodCounts & { team: string };
/** What was counted already, by its key. */
type CountedDocument = { forgetAt: Date };

export function standingCountsMongo(store: Store): StandingCounts {
  const days = dayModel(store);
  const counted = store.model<CountedDocument>(
    'standing_counted',
    { forgetAt: { type: Date, required: true } },
    { isPlain: true, indexes: [{ key: { forgetAt: 1 }, name: 'standing_counted_forget', expireAfterSeconds: 0 }] },
  );
  const countIn = async (session: ClientSession, items: ReadonlyMap<string, Counted>) => {
    const found = await counted.findByIds([...items.keys()], { projection: { _id: 1 }, session });
    const known = new Set(found.map(({ _id }) => _id));
    const fresh = [...items].filter(([id]) => !known.has(id));
    if (fresh.length === 0) return 0;
    const nowMs = store.clock.now().getTime();
    const marks = fresh.map(([_id, { rememberedMs }]) => ({ _id, forgetAt: new Date(nowMs + rememberedMs) }));
    await counted.insertMany(marks, { session });
    await days.bulkWrite(dayUpdates(fresh.map(([, item]) => item)), { session });
    return fresh.length;
  };
  return {
    count: async (items) => {
      if (items.length === 0) return 0;
      const { tenant } = currentContext();
      const byId = new Map(items.map((item) => [`${tenant}/${item.key}`, item]));
      // Of two that count the same at once, one comes second and finds it counted when it tries again.
      return repeatLost(() => store.withTransaction((session) => countIn(session, byId)));
    },
    days: async (team, firstDay) => days.find({ team, day: { $gte: firstDay } }, { sort: { day: 1 } }),
    teams: async (firstDay) => {
      const stages = [{ $match: { day: { $gte: firstDay } } }, { $group: { _id: '$team' } }];
      return (await days.aggregate<{ _id: string }>(stages)).map(({ _id }) => _id);
    },
  };
}

function dayModel(store: Store): TenantModel<DayDocument> {
  const number = { type: Number, default: 0 };
  const text = { type: String, required: true };
  return store.model<DayDocument>(
    'team_days',
    {
      ...{ team: text, day: text, period: text, decided: number, refused: number, answers: number, lost: number },
      articles: { type: {}, default: {} },
      causes: { type: {}, default: {} },
    },
    { isPlain: true, indexes: [{ key: { tenant: 1, team: 1, day: 1 }, name: 'team_days_of_team' }] },
  );
}

/** One update per team, day and period, however many items fall into it. */
function dayUpdates(items: readonly Counted[]): BulkOperation[] {
  const { tenant } = currentContext();
  const byDay = Map.groupBy(items, ({ team, at, period }) => JSON.stringify([tenant, team, dayOf(at), period]));
  return [...byDay].map(([_id, group]) => {
    const { team = '', period = '', at = new Date(0) } = group[0] ?? {};
    const update = { $inc: increments(group), $setOnInsert: { team, period, day: dayOf(at) } };
    return { updateOne: { filter: { _id }, update, upsert: true } };
  });
}

function increments(items: readonly Counted[]): Record<string, number> {
  const sums: Record<string, number> = { decided: 0, refused: 0, answers: 0, lost: 0 };
  const add = (field: string, number: number) => {
    sums[field] = (sums[field] ?? 0) + number;
  };
  for (const { counts } of items) {
    if ('lost' in counts) {
      add('answers', 1);
      add('lost', counts.lost);
      if (counts.cause !== '') {
        add(`causes.${counts.cause}.answers`, 1);
        add(`causes.${counts.cause}.lost`, counts.lost);
      }
      continue;
    }
    add('decided', 1);
    if (counts.refusedFor !== undefined) add('refused', 1);
    for (const article of counts.refusedFor ?? []) add(`articles.${article}`, 1);
  }
  return sums;
}
