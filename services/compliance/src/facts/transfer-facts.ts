import type { Facts } from '../decisions/facts.ts';
import type { Person } from '../person/person.ts';
import type { TenantSettings } from '../settings/settings.ts';
import { isCounted, transferKey, transferKeys, yearOf } from '../transfers/transfer.ts';

type Counting = {
  facts: Pick<Facts, 'now' | 'data'>;
  person: Pick<Person, 'transfers'>;
  settings: Pick<TenantSettings, 'transfers' | 'transfersElsewhere'>;
};

/**
 * The transfer with the persons of this year in it, this one included: what was counted here and what was told to have
 * left elsewhere, or the figure of the activity where that is larger. While nobody told of the rest, the count is unknown.
 */
export function transferFacts(transfer: Facts['transfer'], { facts, person, settings }: Counting): Facts['transfer'] {
  const { transfers: totals, transfersElsewhere = {} } = settings;
  if (totals === undefined || transfer?.from == null) return transfer;
  const { from } = transfer;
  const own = transferKeys({ ...facts, transfer });
  if (own.length === 0) return transfer;
  const year = yearOf(from, new Date(facts.now));
  const count = (key: string, told: number | null | undefined) => {
    const elsewhere = transfersElsewhere[key];
    if (elsewhere === undefined && told == null) return undefined;
    const isNew = own.includes(key) && !isCounted(person, key);
    return Math.max(told ?? 0, (elsewhere ?? 0) + (totals.persons.get(key) ?? 0) + (isNew ? 1 : 0));
  };
  return {
    ...transfer,
    ...known('subjects_ytd', count(transferKey(year, from, 'subjects'), transfer.subjects_ytd)),
    ...known(
      'sensitive_subjects_ytd',
      count(transferKey(year, from, 'sensitive_subjects'), transfer.sensitive_subjects_ytd),
    ),
  };
}

function known<K extends string>(key: K, value: number | undefined): { [P in K]?: number } {
  return value === undefined ? {} : ({ [key]: value } as { [P in K]: number });
}
