import { FieldCheck } from '@salesmesh/chassis/field-check';
import type { UnaryHandler } from '@salesmesh/chassis/rpc';
import type {
  ListRepsRequest,
  ListRepsResponseInput,
  PutRepRequest,
  PutRepResponseInput,
  Rep,
  RepInput,
} from '@salesmesh/proto/gen/salesmesh/leads/v1';
import { errors } from '../errors.ts';
import type { RepState, StoredRep } from '../rep/rep.ts';
import type { RepStore } from '../rep/rep-store.ts';

export function putRep(deps: { reps: RepStore }): UnaryHandler<PutRepRequest, PutRepResponseInput> {
  return async ({ request_id, rep }) => {
    const { id, version, ...settings } = checked(rep);
    const requestId = request_id || undefined;
    const stored = await deps.reps.load(id);
    if (stored !== undefined && requestId !== undefined && (await deps.reps.isRequestOf(id, requestId))) {
      return { rep: repView(id, stored) };
    }
    if (version > 0 && version !== (stored?.version ?? 0)) throw errors.version_conflict();
    if (stored !== undefined) {
      return { rep: repView(id, await deps.reps.save(stored, { ...settings, slots: stored.slots }, requestId)) };
    }
    const outcome = await deps.reps.insert(id, { ...settings, slots: [] }, requestId);
    const inserted = await deps.reps.load(id);
    const isOwn = outcome === 'inserted' || (requestId !== undefined && (await deps.reps.isRequestOf(id, requestId)));
    if (inserted === undefined || !isOwn) throw errors.version_conflict();
    return { rep: repView(id, inserted) };
  };
}

export function listReps(deps: { reps: RepStore }): UnaryHandler<ListRepsRequest, ListRepsResponseInput> {
  return async () => ({ reps: (await deps.reps.list()).map((rep) => repView(deps.reps.idOf(rep), rep)) });
}

type RepSettings = Omit<RepState, 'slots'> & { readonly id: string; readonly version: number };

const zones = new Set<string>(['UTC', ...Intl.supportedValuesOf('timeZone')]);
const MOST_CAPACITY = 5_000;

function checked(rep: Rep | null | undefined): RepSettings {
  const check = new FieldCheck(errors.invalid_request);
  if (rep === null || rep === undefined) {
    throw errors.invalid_request({}, { fields: [{ field: 'rep', zh: '缺少销售代表。', en: 'Give a rep.' }] });
  }
  check.name('rep.id', rep.id);
  check.name('rep.team', rep.team);
  const isCapacity = rep.capacity >= 0 && rep.capacity <= MOST_CAPACITY;
  check.that(isCapacity, 'rep.capacity', {
    zh: `应为 0 到 ${MOST_CAPACITY}。`,
    en: `It must be 0 to ${MOST_CAPACITY}.`,
  });
  check.that(zones.has(rep.timezone), 'rep.timezone', {
    zh: '应为 IANA 时区，例如 Asia/Shanghai。',
    en: 'It must be an IANA zone such as Asia/Shanghai.',
  });
  check.that(
    rep.regions.every((region) => /^[A-Z]{2}$/.test(region)),
    'rep.regions',
    {
      zh: '应为两位大写国家代码（ISO 3166-1）。',
      en: 'Give two capital letters of ISO 3166-1 each.',
    },
  );
  check.throwIfWrong();
  const { id, version, team, regions, skills, capacity, timezone } = rep;
  return { id, version, team, regions, skills, capacity, timezone };
}

function repView(id: string, rep: StoredRep): RepInput {
  const { version, team, regions, skills, capacity, timezone, slots } = rep;
  return {
    id,
    version,
    team,
    regions: [...regions],
    skills: [...skills],
    capacity,
    timezone,
    open_leads: slots.length,
  };
}
