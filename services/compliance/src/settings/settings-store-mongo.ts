import { currentContext } from '@salesmesh/chassis/context';
import { AppError } from '@salesmesh/chassis/errors';
import { aggregateStore, type Find, type Store, type TenantModel } from '@salesmesh/chassis/store';
import type { ClientSession } from 'mongoose';
import { complianceErrors } from '../errors.ts';
import { noSettings, type SettingsDocument, type SettingsStore } from './settings-store.ts';

const ATTEMPTS = 8;

/** One document per tenant: all of it is read for each batch of decisions, and it is small and seldom written. */
export function settingsModel(store: Store): TenantModel<SettingsDocument> {
  return store.model<SettingsDocument>('settings', {
    activities: { type: [{}] },
    teams: { type: [{}] },
    secretTerms: { type: [String] },
    measured: { type: [{}], default: undefined },
    assessments: { type: [{}], default: undefined },
    pricePolicy: { type: {} },
    transfersElsewhere: { type: {} },
    notices: { type: [{}], default: undefined },
  });
}

/** Those of the caller's tenant, if it has any. */
export function settingsOf(model: TenantModel<SettingsDocument>): Find<SettingsDocument> {
  const projection = { outbox: 0, requestIds: 0, writes: 0 } as const;
  return { model, filter: { _id: currentContext().tenant }, projection };
}

export function settingsStoreMongo(model: TenantModel<SettingsDocument>): SettingsStore {
  const settings = aggregateStore(model);
  const attempt = async (...[requestId, work]: Parameters<SettingsStore['change']>) => {
    const { tenant } = currentContext();
    const current = await settings.load(tenant);
    if (current !== undefined) return settings.save(current, work(current), [], { requestId });
    const state = work(noSettings);
    const [outcome] = await settings.insert([{ id: tenant, state, events: [], requestId }]);
    return outcome === 'inserted' ? state : undefined;
  };
  return {
    read: async () => (await settings.load(currentContext().tenant)) ?? noSettings,
    change: async (requestId, work) => {
      for (let lost = 0; lost < ATTEMPTS; lost += 1) {
        const changed = await attempt(requestId, work).catch(undefinedWhenLost);
        if (changed !== undefined) return changed;
      }
      throw complianceErrors.too_contended();
    },
  };
}

/** Writes copies into the settings in the transaction of whoever owns what they say, so that the two never differ. */
export type SettingsCopies = (
  session: ClientSession,
  work: (settings: SettingsDocument) => SettingsDocument,
) => Promise<void>;

export function settingsCopiesMongo(model: TenantModel<SettingsDocument>): SettingsCopies {
  const settings = aggregateStore(model);
  return async (session, work) => {
    const { tenant } = currentContext();
    const current = await settings.load(tenant, { session });
    if (current !== undefined) await settings.save(current, work(current), [], { session });
    else await settings.insert([{ id: tenant, state: work(noSettings), events: [] }], { session });
  };
}

function undefinedWhenLost(error: unknown): undefined {
  if (error instanceof AppError && error.code === 'compliance.version_conflict') return undefined;
  throw error;
}
