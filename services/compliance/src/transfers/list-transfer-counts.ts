import type { Clock } from '@salesmesh/chassis/clock';
import type { UnaryHandler } from '@salesmesh/chassis/rpc';
import type {
  ListTransferCountsRequest,
  ListTransferCountsResponseInput,
  PutTransfersElsewhereRequest,
  PutTransfersElsewhereResponseInput,
  TransferCountInput,
} from '@salesmesh/proto/gen/salesmesh/compliance/v1';
import { z } from 'zod';
import { complianceErrors } from '../errors.ts';
import { requireFields } from '../required-fields.ts';
import type { SettingsStore } from '../settings/settings-store.ts';
import { partsOfKey, TransferKind, transferKey } from './transfer.ts';
import type { TransferStore } from './transfer-store.ts';

type TransferDeps = {
  transferCounts: Pick<TransferStore<unknown>, 'persons'>;
  settings: SettingsStore;
  clock: Clock;
};

/** In the order of their origins and kinds. */
export function listTransferCounts(
  deps: TransferDeps,
): UnaryHandler<ListTransferCountsRequest, ListTransferCountsResponseInput> {
  return async ({ year }) => {
    const [persons, { transfersElsewhere = {} }] = await Promise.all([
      deps.transferCounts.persons(),
      deps.settings.read(),
    ]);
    const wanted = year === 0 ? deps.clock.now().getUTCFullYear() : year;
    const keys = new Set([...persons.keys(), ...Object.keys(transfersElsewhere)]);
    const ofYear = [...keys].filter((key) => partsOfKey(key).year === wanted).toSorted();
    return { counts: ofYear.map((key) => countView(key, persons.get(key), transfersElsewhere[key])) };
  };
}

const told = z.object({
  year: z.int().min(2_000).max(9_999),
  from: z.string().regex(/^[A-Z]{2}$/),
  kind: z.enum(TransferKind),
  persons: z.int().min(0),
});
const cure = {
  zh: '请检查此字段：国家用两位大写代码，类别为 subjects 或 sensitive_subjects，人数不小于 0',
  en: 'check this field: a country of two capitals, a kind of subjects or sensitive_subjects, no negative number',
};

/** Binds the next decision: the figure stands with the settings, which are read with each batch. */
export function putTransfersElsewhere(
  deps: TransferDeps,
): UnaryHandler<PutTransfersElsewhereRequest, PutTransfersElsewhereResponseInput> {
  return async (request) => {
    requireFields(request, ['request_id']);
    const read = told.safeParse(request);
    if (!read.success) {
      const fields = read.error.issues.map(({ path }) => ({ field: path.map(String).join('.'), ...cure }));
      throw complianceErrors.invalid_request({}, { fields });
    }
    const { year, from, kind, persons } = read.data;
    const key = transferKey(year, from, kind);
    const { transfersElsewhere } = await deps.settings.change(request.request_id, (before) => ({
      ...before,
      transfersElsewhere: { ...before.transfersElsewhere, [key]: persons },
    }));
    return { count: countView(key, (await deps.transferCounts.persons()).get(key), transfersElsewhere?.[key]) };
  };
}

function countView(key: string, persons = 0, elsewhere = 0): TransferCountInput {
  return { ...partsOfKey(key), persons, elsewhere };
}
