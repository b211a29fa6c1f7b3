import type { Ids } from '@salesmesh/chassis/ids';
import { aggregateStore, inSystemScope, type Store } from '@salesmesh/chassis/store';
import { complianceErrors } from '../errors.ts';
import { mergeImpacts, noImpact } from '../replay/impact.ts';
import { EXAMPLES } from './examples.ts';
import { type ImpactRun, ImpactState } from './impact-run.ts';
import type { ClaimedRange, ImpactRunStore } from './impact-run-store.ts';

/** Each lost one is a range of another process that was merged. */
const MERGE_TRIES = 200;

export function impactRunStoreMongo(store: Store, ids: Ids): ImpactRunStore {
  const model = impactRunModel(store);
  const runs = aggregateStore(model);
  const { running } = ImpactState;
  const oldest = { sort: { requestedAt: 1 } } as const;
  const ofAllTenants = <R>(read: () => Promise<R>) => inSystemScope('impacts of all tenants are worked out', read);
  const update = async (filter: Readonly<Record<string, unknown>>, changes: object) =>
    (await model.updateOne(filter, { ...changes, ...versionUp(changes) })).matched === 1;
  return {
    insert: async (id, requestId, run) => {
      const [outcome] = await runs.insert([{ id, state: run, events: [], requestId }]);
      const found = outcome === 'inserted' ? await runs.load(id) : await runs.findByRequestId(requestId);
      if (found === undefined) throw complianceErrors.request_id_reused();
      return found;
    },
    load: (id) => runs.load(id),
    nextToSplit: (except) => ofAllTenants(() => model.findOne({ ...unsplit, _id: { $nin: except } }, oldest)),
    split: ({ _id }, ranges, total) =>
      update(
        { _id, ...unsplit },
        {
          $set: { state: running, ranges, openRanges: ranges.length, judged: 0, total },
          // A process of a release without ranges that is still at work on it finds that it lost it.
          $unset: { impact: 1, owner: 1, leaseUntil: 1 },
        },
      ),
    claim: (owner, now, leaseUntil) =>
      ofAllTenants(async () => {
        // A restarted container has the name and the process id of the one before.
        const claim = `${owner} ${ids.next()}`;
        const free = { ranges: { $elemMatch: { isDone: false, leaseUntil: { $lt: now } } } };
        const taken = { 'ranges.$.claim': claim, 'ranges.$.leaseUntil': leaseUntil, 'ranges.$.judged': 0 };
        const changes = { $set: taken, $inc: { 'ranges.$.attempts': 1, version: 1 } };
        const run = await model.findOneAndUpdate({ state: running, ...free }, changes, oldest);
        const range = run?.ranges?.find((each) => each.claim === claim && !each.isDone);
        return run === undefined || range === undefined ? undefined : { run, range, claim };
      }),
    renew: (claimed, { judged, leaseUntil }) =>
      update(heldBy(claimed), { $set: { 'ranges.$.judged': judged, 'ranges.$.leaseUntil': leaseUntil } }),
    giveBack: (claimed, { at, isTried }) =>
      update(heldBy(claimed), {
        $set: { 'ranges.$.judged': 0, 'ranges.$.leaseUntil': at },
        $inc: { 'ranges.$.attempts': isTried ? 0 : -1 },
      }),
    merge: async (claimed, impact) => {
      const judged = impact.judged + impact.unreadable;
      for (let tries = 0; tries < MERGE_TRIES; tries += 1) {
        const run = await runs.load(claimed.run._id);
        const isHeld = run?.ranges?.some(({ claim, isDone }) => claim === claimed.claim && !isDone) ?? false;
        if (run === undefined || !isHeld) return false;
        const { openRanges } = run;
        const merged = mergeImpacts(run.impact ?? noImpact, impact, EXAMPLES);
        const done = { impact: merged, 'ranges.$.isDone': true, 'ranges.$.judged': judged };
        // The number of open ranges says whether the impact is still the one that was read.
        if (await update({ ...heldBy(claimed), openRanges }, { $set: done, $inc: { openRanges: -1, judged } }))
          return true;
      }
      throw complianceErrors.too_contended();
    },
    nextToFinish: (except) =>
      ofAllTenants(() => model.findOne({ state: running, openRanges: 0, _id: { $nin: except } }, oldest)),
    finish: (run, end) => {
      const isDone = 'isDone' in end;
      const ended = isDone
        ? { state: ImpactState.done, impact: run.impact ?? noImpact, total: run.judged }
        : { state: ImpactState.failed, failureCode: end.failureCode };
      const left = isDone ? { ranges: 1 } : { ranges: 1, impact: 1 };
      const from = isDone ? { state: running, openRanges: 0 } : { state: { $in: [ImpactState.waiting, running] } };
      return update({ _id: run._id, ...from }, { $set: { ...ended, finishedAt: end.at }, $unset: left });
    },
  };
}

/** Not split into ranges yet: also a run that a release without ranges began, whose counts so far are begun anew. */
const unsplit = {
  $or: [{ state: ImpactState.waiting }, { state: ImpactState.running, ranges: { $exists: false } }],
};

function impactRunModel(store: Store) {
  const text = { type: String, required: true };
  const count = { type: Number, required: true };
  return store.model<ImpactRun>(
    'impact_runs',
    {
      ...{ revision: text, window: { type: {}, required: true }, maxCases: count, requestedBy: text },
      ...{ requestedAt: { type: Date, required: true }, state: text, judged: count, total: count },
      ...{ ranges: { type: [{}], default: undefined }, openRanges: count, finishedAt: { type: Date } },
      ...{ failureCode: { type: String }, impact: { type: {} } },
      // Who has the whole run, in a release without ranges.
      ...{ owner: { type: String }, leaseUntil: { type: Date } },
    },
    // `nextToSplit`, `claim` and `nextToFinish`
    { indexes: [{ key: { state: 1, requestedAt: 1 }, name: 'impact_runs_by_state', acrossTenants: true }] },
  );
}

function heldBy({ run, claim }: ClaimedRange): Readonly<Record<string, unknown>> {
  return { _id: run._id, state: ImpactState.running, ranges: { $elemMatch: { claim, isDone: false } } };
}

function versionUp(changes: object): object {
  const counted = '$inc' in changes ? (changes.$inc as object) : {};
  return { $inc: { ...counted, version: 1 } };
}
