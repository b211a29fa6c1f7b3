import { currentContext } from '@salesmesh/chassis/context';
import { derivedId } from '@salesmesh/chassis/ids';
import { aggregateStore, type Store, type TenantModel } from '@salesmesh/chassis/store';
import type { Timers } from '@salesmesh/chassis/timers';
import { complianceErrors } from '../errors.ts';
import { repeatLost } from '../lost-race.ts';
import type { SettingsDocument } from '../settings/settings-store.ts';
import type { SettingsCopies } from '../settings/settings-store-mongo.ts';
import { type Assessment, approvedAssessment } from './assessment.ts';
import type { AssessmentStore, StoredAssessment } from './assessment-store.ts';

/** Kind of the timer that fires when the end of an assessment is to be told. */
export const ASSESSMENT_EXPIRING = 'assessment_expiring';
const MOST_LISTED = 1_000;

export function assessmentModel(store: Store): TenantModel<Assessment> {
  const text = { type: String, required: true };
  const date = { type: Date };
  return store.model<Assessment>(
    'assessments',
    {
      ...{
        kind: text,
        title: text,
        state: text,
        author: text,
        approvedBy: { type: String },
        withdrawnBy: { type: String },
      },
      ...{ purposes: { type: [String] }, channels: { type: [String] }, categories: { type: [String] } },
      documents: { type: [{ _id: false, reference: text, sha256: text }] },
      ...{ validUntil: { type: Date, required: true }, proposedAt: { type: Date, required: true } },
      ...{ approvedAt: date, withdrawnAt: date, expiryToldAt: date },
    },
    { indexes: [{ key: { tenant: 1, validUntil: 1 }, name: 'assessments_by_end' }] },
  );
}

export type AssessmentStoreOptions = {
  store: Store;
  model: TenantModel<Assessment>;
  copies: SettingsCopies;
  timers: Pick<Timers, 'schedule'>;
};

export function assessmentStoreMongo({ store, model, copies, timers }: AssessmentStoreOptions): AssessmentStore {
  const assessments = aggregateStore(model);
  const load = async (id: string) => {
    const found = await assessments.load(id);
    if (found === undefined) throw complianceErrors.assessment_not_found({ id });
    return found;
  };
  const changeOnce = async (...[id, requestId, work]: Parameters<AssessmentStore['change']>) => {
    const repeated = requestId === undefined ? undefined : await assessments.findByRequestId(requestId);
    if (repeated !== undefined && repeated._id !== id) throw complianceErrors.request_id_reused();
    const current = repeated ?? (await load(id));
    const change = repeated === undefined ? work(current) : undefined;
    if (change === undefined) return current;
    const { next, events, noticeAt } = change;
    return store.withTransaction(async (session) => {
      const request = requestId === undefined ? {} : { requestId };
      const saved = await assessments.save(current, next, events, { session, ...request });
      await copies(session, (settings) => withCopy(settings, id, next));
      if (noticeAt !== undefined) await timers.schedule(noticeTimer(id, noticeAt), { session });
      return saved;
    });
  };
  return {
    add: async (id, requestId, state) => {
      await assessments.insert([{ id, state, events: [], requestId }]);
      return load(id);
    },
    list: async (state) => {
      const filter = state === undefined ? {} : { state };
      const options = { sort: { validUntil: 1 }, limit: MOST_LISTED } as const;
      return (await model.find(filter, options)) as unknown as StoredAssessment[];
    },
    change: (id, requestId, work) => repeatLost(() => changeOnce(id, requestId, work)),
  };
}

function withCopy(settings: SettingsDocument, id: string, next: Assessment): SettingsDocument {
  const others = (settings.assessments ?? []).filter((one) => one.id !== id);
  const copy = approvedAssessment(id, next);
  return { ...settings, assessments: copy === undefined ? others : [...others, copy] };
}

function noticeTimer(aggregateId: string, dueAt: Date) {
  const { tenant } = currentContext();
  return { id: derivedId(ASSESSMENT_EXPIRING, aggregateId), kind: ASSESSMENT_EXPIRING, tenant, aggregateId, dueAt };
}
