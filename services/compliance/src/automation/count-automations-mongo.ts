import type { TenantModel } from '@salesmesh/chassis/store';
import type { ClientSession } from 'mongoose';
import type { AutomationDocument } from './automation-model-mongo.ts';
import { emptyTally, placeAndArticle, plus, type Tally } from './automation-tally.ts';

type Count = { _id: string; count: number };
type Facets = {
  byState: Count[];
  permitsByState: Count[];
  byFirstOutcome: Count[];
  decisionsByOutcome: Count[];
  byPlaceAndArticle: { _id: { place?: string | null; article: string }; count: number }[];
};

/** Few enough that no command comes near the time after which a connection is given up. */
const RANGE_AUTOMATIONS = 50_000;

/**
 * Counts over all automations of the caller's tenant, each of them read: seconds where there are many. The state they are
 * counted in is that of the session.
 */
export async function countAutomations(
  model: TenantModel<AutomationDocument>,
  session: ClientSession,
  rangeAutomations = RANGE_AUTOMATIONS,
): Promise<Tally> {
  let tally = emptyTally;
  let before: Date | undefined;
  do {
    const older = before === undefined ? {} : { $lt: before };
    const first = await oldestOf(model, session, { older, rangeAutomations });
    const range = { ...older, ...(first === undefined ? {} : { $gte: first }) };
    tally = plus(tally, await countRange(model, session, range));
    before = first;
  } while (before !== undefined);
  return tally;
}

/** When the oldest of the next range was requested; undefined where the range holds all that is left. */
async function oldestOf(
  model: TenantModel<AutomationDocument>,
  session: ClientSession,
  { older, rangeAutomations }: { older: object; rangeAutomations: number },
): Promise<Date | undefined> {
  const [oldest] = await model.find(requestedWithin(older), {
    sort: { requestedAt: -1, _id: -1 },
    ...{ skip: rangeAutomations, limit: 1, session },
    projection: { requestedAt: 1, _id: 0 },
  });
  return oldest?.requestedAt;
}

const requestedWithin = (range: object) => (Object.keys(range).length === 0 ? {} : { requestedAt: range });
const counted = (_id: unknown) => ({ $group: { _id, count: { $sum: 1 } } });
const allDecisions = { $concatArrays: ['$history', ['$decision']] };
const named = { $setUnion: ['$decision.reasons.article', '$decision.obligations.article'] };

async function countRange(
  model: TenantModel<AutomationDocument>,
  session: ClientSession,
  range: object,
): Promise<Tally> {
  const stages = [
    { $match: requestedWithin(range) },
    { $project: { state: 1, permit: 1, residence: 1, decision: allDecisions } },
    {
      $facet: {
        byState: [counted('$state')],
        permitsByState: [{ $match: { permit: { $exists: true } } }, counted('$state')],
        byFirstOutcome: [counted({ $arrayElemAt: ['$decision.outcome', 0] })],
        decisionsByOutcome: [{ $unwind: '$decision' }, counted('$decision.outcome')],
        byPlaceAndArticle: [
          { $unwind: '$decision' },
          { $project: { residence: 1, article: named } },
          { $unwind: '$article' },
          counted({ place: '$residence', article: '$article' }),
        ],
      },
    },
  ];
  const [facets] = await model.aggregate<Facets>(stages, { session });
  if (facets === undefined) throw new TypeError('an aggregation of facets gives one row');
  const { byPlaceAndArticle, ...byText } = facets;
  const byPlace = byPlaceAndArticle.map(({ _id: { place, article }, count }) => ({
    _id: placeAndArticle(place, article),
    count,
  }));
  return {
    byState: recordOf(byText.byState),
    permitsByState: recordOf(byText.permitsByState),
    byFirstOutcome: recordOf(byText.byFirstOutcome),
    decisionsByOutcome: recordOf(byText.decisionsByOutcome),
    byPlaceAndArticle: recordOf(byPlace),
  };
}

/** No place at all and a place that is null are both unknown, so a key may come twice. */
function recordOf(counts: readonly Count[]): Record<string, number> {
  const sums = new Map<string, number>();
  for (const { _id, count } of counts) sums.set(_id, (sums.get(_id) ?? 0) + count);
  return Object.fromEntries(sums);
}
