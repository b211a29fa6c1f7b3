import type { TenantModel } from '@salesmesh/chassis/store';
import type { ContactState } from './contact.ts';
import type { ContactStore } from './contact-store.ts';

const fields = ['email', 'phone'] as const;
const READ_AT_ONCE = 1_000;

type Found = readonly [hash: string, ids: readonly string[]];

export async function havingAddresses(
  model: TenantModel<ContactState>,
  addresses: Parameters<ContactStore['havingAddresses']>[0],
  most: number,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const reads = fields.map((field) => {
    const hashes = addresses.filter((address) => address.field === field).map(({ hash }) => hash);
    return havingOne(model, { field, hashes: [...new Set(hashes)].toSorted(), most });
  });
  return new Map((await Promise.all(reads)).flat());
}

type Query = { readonly field: 'email' | 'phone'; readonly hashes: readonly string[]; readonly most: number };

/**
 * Reads the contacts in the order of their addresses, so that however many share one, no read is longer than another: one
 * that ends within an address goes on behind it when too many have it, and with it otherwise.
 */
async function havingOne(model: TenantModel<ContactState>, { field, hashes, most }: Query): Promise<Found[]> {
  const path = `${field}_hash` as const;
  const found: Found[] = [];
  for (let due = hashes; due.length > 0; ) {
    const options = { sort: { [path]: 1 }, limit: READ_AT_ONCE + most, projection: { [path]: 1 } } as const;
    const read = await model.find({ [path]: { $in: [...due] } }, options);
    const groups = [...Map.groupBy(read, (contact) => contact[path] ?? '')];
    const cut = read.length < READ_AT_ONCE + most ? undefined : groups.at(-1);
    const whole = cut === undefined ? groups : groups.slice(0, -1);
    const few = whole.filter(([, contacts]) => contacts.length <= most);
    found.push(...few.map(([hash, contacts]): Found => [hash, contacts.map(({ _id }) => _id)]));
    if (cut === undefined) return found;
    const [hash, contacts] = cut;
    due = due.filter((other) => (contacts.length > most ? other > hash : other >= hash));
  }
  return found;
}
