import { currentContext } from '@salesmesh/chassis/context';
import { aggregateStore, inSystemScope, type Store, type TenantModel } from '@salesmesh/chassis/store';
import { complianceErrors } from '../errors.ts';
import { isLostRace, repeatLost } from '../lost-race.ts';
import type { SettingsCopies } from '../settings/settings-store-mongo.ts';
import { measuredTeam, type TeamStanding } from './standing.ts';
import type { RuledTenants, StandingStore, TenantRules } from './standing-store.ts';

export function standingModel(store: Store): TenantModel<TeamStanding> {
  return store.model<TeamStanding>('team_standings', {
    team: { type: String, required: true },
    measures: { type: {}, default: {} },
    countsFrom: { type: Date },
    freezes: { type: [{}] },
    trainings: { type: [{}] },
  });
}

export type StandingStoreOptions = {
  store: Store;
  standings: TenantModel<TeamStanding>;
  copies: SettingsCopies;
};

export function standingStoreMongo(options: StandingStoreOptions): StandingStore & RuledTenants {
  const { store, copies } = options;
  const standings = aggregateStore(options.standings);
  const model = rulesModel(store);
  const rules = aggregateStore(model);
  const key = (team: string) => `${currentContext().tenant}/${team}`;

  const changeRulesOnce = async (...[requestId, work]: Parameters<StandingStore['changeRules']>) => {
    const { tenant } = currentContext();
    const current = await rules.load(tenant);
    if (current !== undefined) return rules.save(current, work(current), [], { requestId });
    const [outcome] = await rules.insert([{ id: tenant, state: work(undefined), events: [], requestId }]);
    return outcome === 'inserted' ? rules.load(tenant) : undefined;
  };
  const changeOnce = async (...[team, requestId, work]: Parameters<StandingStore['change']>) => {
    const repeated = requestId === undefined ? undefined : await standings.findByRequestId(requestId);
    if (repeated !== undefined && repeated.team !== team) throw complianceErrors.request_id_reused();
    if (repeated !== undefined) return { standing: repeated };
    const current = await standings.load(key(team));
    const change = await work(current);
    if (change === undefined) return { standing: current };
    const { next, events } = change;
    const request = requestId === undefined ? {} : { requestId };
    await store.withTransaction(async (session) => {
      if (current !== undefined) await standings.save(current, next, events, { session, ...request });
      else await standings.insert([{ id: key(team), state: next, events, ...request }], { session });
      const copy = measuredTeam(next);
      await copies(session, (settings) => ({
        ...settings,
        measured: [...(settings.measured ?? []).filter((one) => one.team !== team), copy],
      }));
    });
    return { standing: await standings.load(key(team)) };
  };
  return {
    rules: () => rules.load(currentContext().tenant),
    changeRules: (requestId, work) => repeatLost(() => changeRulesOnce(requestId, work)),
    saveProgress: (current, next) => rules.save(current, next, []).catch(undefinedWhenLost),
    load: (team) => standings.load(key(team)),
    loadMany: (teams) => standings.loadMany(teams.map(key)),
    change: async (team, requestId, work) => (await repeatLost(() => changeOnce(team, requestId, work))).standing,
    tenants: () =>
      inSystemScope('tenants whose standings are kept', async () =>
        (await model.find({}, { projection: { tenant: 1 } })).map(({ tenant }) => tenant),
      ),
  };
}

function rulesModel(store: Store): TenantModel<TenantRules> {
  return store.model<TenantRules>('standing_rules', {
    rules: { type: {}, required: true },
    countedFrom: { type: Date, required: true },
    earlier: { type: {} },
  });
}

function undefinedWhenLost(error: unknown): undefined {
  if (isLostRace(error)) return undefined;
  throw error;
}
