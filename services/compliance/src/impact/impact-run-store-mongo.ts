import { aggregateStore, inSystemScope, type Store } from '@salesmesh/chassis/store';
import { complianceErrors } from '../errors.ts';
import { type ImpactRun, ImpactState } from './impact-run.ts';
import type { ClaimedRun, ImpactRunStore, StoredImpactRun } from './impact-run-store.ts';

export function impactRunStoreMongo(store: Store): ImpactRunStore {
  const text = { type: String, required: true };
  const count = { type: Number, required: true };
  const model = store.model<ImpactRun>(
    'impact_runs',
    {
      ...{ revision: text, window: { type: {}, required: true }, maxCases: count, requestedBy: text },
      ...{ requestedAt: { type: Date, required: true }, state: text, attempts: count, judged: count, total: count },
      ...{ owner: { type: String }, leaseUntil: { type: Date }, finishedAt: { type: Date } },
      ...{ failureCode: { type: String }, impact: { type: {} } },
    },
    // `claim`
    { indexes: [{ key: { state: 1, requestedAt: 1 }, name: 'impact_runs_by_state', acrossTenants: true }] },
  );
  const runs = aggregateStore(model);
  const heldBy = ({ run, owner }: ClaimedRun) => ({ _id: run._id, state: ImpactState.running, owner });
  return {
    insert: async (id, requestId, run) => {
      const [outcome] = await runs.insert([{ id, state: run, events: [], requestId }]);
      const found = outcome === 'inserted' ? await runs.load(id) : await runs.findByRequestId(requestId);
      if (found === undefined) throw complianceErrors.request_id_reused();
      return found;
    },
    load: (id) => runs.load(id),
    claim: (owner, now, leaseUntil) =>
      inSystemScope('impacts of all tenants are worked out', async () => {
        const isFree = {
          $or: [{ state: ImpactState.waiting }, { state: ImpactState.running, leaseUntil: { $lt: now } }],
        };
        const update = {
          $set: { state: ImpactState.running, owner, leaseUntil, judged: 0 },
          $inc: { attempts: 1, version: 1 },
        };
        const run = await model.findOneAndUpdate(isFree, update, { sort: { requestedAt: 1 } });
        return run === undefined ? undefined : { run: run as StoredImpactRun, owner };
      }),
    renew: async (claimed, progress) => {
      const { matched } = await model.updateOne(heldBy(claimed), { $set: { ...progress }, $inc: { version: 1 } });
      return matched === 1;
    },
    finish: async (claimed, { at, ...end }) => {
      const result = 'impact' in end ? { state: ImpactState.done, ...end } : { state: ImpactState.failed, ...end };
      const judged = 'impact' in end ? end.impact.judged + end.impact.unreadable : undefined;
      const counts = judged === undefined ? {} : { judged, total: judged };
      const { matched } = await model.updateOne(heldBy(claimed), {
        $set: { ...result, ...counts, finishedAt: at },
        $unset: { owner: 1, leaseUntil: 1 },
        $inc: { version: 1 },
      });
      return matched === 1;
    },
  };
}
