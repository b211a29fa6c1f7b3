import { inSystemScope, page, type Stored, type TenantModel } from '@salesmesh/chassis/store';
import type { Automation } from './automation.ts';
import type { AutomationDocument } from './automation-model-mongo.ts';
import type { AutomationReader, OverdueAutomations } from './automation-reader.ts';
import type { StoredAutomation } from './change.ts';
import type { TallyReader } from './kept-tally-mongo.ts';

const projection = { outbox: 0, writes: 0, sealedContent: 0 } as const;
const withContent = { outbox: 0, writes: 0 } as const;

/** `settled` waits until everything that was answered before shows here. */
export function automationReaderMongo(
  model: TenantModel<AutomationDocument>,
  tally: TallyReader,
  settled: () => Promise<void>,
): AutomationReader {
  return {
    byId: async (id) => {
      await settled();
      return (await model.findOne({ _id: id }, { projection: withContent })) as StoredAutomation | undefined;
    },
    byWatermark: async (watermarkId) => {
      await settled();
      return (await model.findOne({ watermarkId }, { projection })) as Stored<Automation> | undefined;
    },
    list: async ({ state, outcome, recipientId, reference, sight, pageSize, pageToken }) => {
      await settled();
      const filter = {
        ...(state === undefined ? {} : { state }),
        ...(outcome === undefined ? {} : { 'decision.outcome': outcome }),
        ...(recipientId === undefined ? {} : { recipientId }),
        ...(reference === undefined ? {} : { reference }),
        ...(sight === 'all'
          ? {}
          : { $or: [{ team: { $in: sight.teams } }, { recipientId: { $in: sight.recipientIds } }] }),
      };
      const sort = { requestedAt: -1, _id: -1 } as const;
      const { items, nextPageToken } = await page(model, { filter, sort, pageSize, pageToken, projection });
      return { automations: items as Stored<Automation>[], nextPageToken };
    },
    count: async () => {
      await settled();
      return tally.read();
    },
  };
}

export function overdueAutomationsMongo(model: TenantModel<AutomationDocument>): OverdueAutomations {
  return {
    expiredPermits: (now, limit) =>
      inSystemScope('permits of all tenants run out', async () => {
        const expired = { state: 'permitted', 'permit.expiresAt': { $lte: now } };
        // Both steps go by the index, from tenant to tenant and no further than the limit.
        const late = [{ $match: { tenant: { $gt: '' }, ...expired } }, { $group: { _id: '$tenant' } }];
        const tenants = await model.aggregate<{ _id: string }>(late);
        const options = { sort: { 'permit.expiresAt': 1 }, limit, projection: { _id: 1 } } as const;
        return Promise.all(
          tenants.map(async ({ _id: tenant }) => {
            const found = await model.find({ tenant, ...expired }, options);
            return { tenant, automationIds: found.map(({ _id }) => _id) };
          }),
        );
      }),
    destroyContents: (now) =>
      inSystemScope('the retention of messages ends', async () => {
        const update = { $unset: { sealedContent: 1, destroyContentAt: 1 }, $inc: { version: 1 } };
        return (await model.updateMany({ destroyContentAt: { $lte: now } }, update)).modified;
      }),
  };
}
