import type { Clock } from '@salesmesh/chassis/clock';
import { currentContext } from '@salesmesh/chassis/context';
import { CORRECTED_VERSION, type Correction, type Holding } from '@salesmesh/chassis/data-rights';
import { nameKey, normaliseEmail, normalisePhone } from '../contact/address.ts';
import {
  correctContact,
  type Reach,
  type RecipientFactsChange,
  refusalsAdded,
  type StoredContact,
} from '../contact/contact.ts';
import type { ContactStore } from '../contact/contact-store.ts';
import { errors } from '../errors.ts';
import type { KeyRing } from '../raw-record/seal.ts';
import type { RefusalsAt } from '../suppression/refusals-at.ts';

export type RectifyParts = {
  readonly contacts: Pick<ContactStore, 'load' | 'save'>;
  readonly refusalsAt: RefusalsAt;
  readonly ring: Pick<KeyRing, 'blindIndex'>;
  readonly clock: Clock;
};

/** Corrects the contact of a person (GDPR 16, PIPL 46). Raw records stay: they are proof of what came in. */
export function rectifyContact(parts: RectifyParts): NonNullable<Holding['rectify']> {
  return async ({ personId }, corrections) => {
    const contact = await parts.contacts.load(personId);
    if (contact === undefined || corrections.length === 0) return [];
    const reach = await reachOf(parts, contact, corrections);
    const facts = factsOf(corrections);
    const { version } = isThereAlready(contact, reach, facts)
      ? contact
      : await parts.contacts.save(contact, correctContact(contact, reach, facts, parts.clock.now()));
    return [{ kind: CORRECTED_VERSION, id: String(version) }];
  };
}

const corrected = (corrections: readonly Correction[], field: string): string | undefined =>
  corrections.find((correction) => correction.field === field)?.value;

async function reachOf(
  { ring, refusalsAt }: RectifyParts,
  contact: StoredContact,
  corrections: readonly Correction[],
): Promise<Reach> {
  const { tenant } = currentContext();
  const residence = corrected(corrections, 'residence') ?? contact.facts.residence;
  const name = corrected(corrections, 'name');
  const email = normalised('email', corrected(corrections, 'email'), normaliseEmail);
  const phone = normalised('phone', corrected(corrections, 'phone'), (text) => normalisePhone(text, residence));
  const addresses = [
    ...(email === undefined ? [] : [{ field: 'email', hash: ring.blindIndex(tenant, 'email', email) } as const]),
    ...(phone === undefined ? [] : [{ field: 'phone', hash: ring.blindIndex(tenant, 'phone', phone) } as const]),
  ];
  const refused = await refusalsAt(addresses, contact._id);
  return {
    ...(name === undefined ? {} : { name, name_hash: ring.blindIndex(tenant, 'name', nameKey(name)) }),
    ...(email === undefined ? {} : { email }),
    ...(phone === undefined ? {} : { phone }),
    ...Object.fromEntries(addresses.map(({ field, hash }) => [`${field}_hash`, hash])),
    forGood: unique([...refused.values()].flatMap(({ forGood }) => forGood)),
    shared: unique([...refused.values()].flatMap(({ shared }) => shared)),
    words: unique([...refused.values()].flatMap(({ words }) => words)),
  };
}

const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];

/** Compliance has checked the shape; what is no address here after all is for people to see, not to be guessed. */
function normalised(field: string, value: string | undefined, read: (text: string) => string | undefined) {
  const address = value === undefined ? undefined : read(value);
  if (value !== undefined && address === undefined) {
    const cure = { zh: '不是有效的地址', en: 'This is no valid address.' };
    throw errors.invalid_request({}, { fields: [{ field, ...cure }] });
  }
  return address;
}

function factsOf(corrections: readonly Correction[]): RecipientFactsChange {
  const texts = (['residence', 'region', 'city', 'timezone'] as const).flatMap((field) => {
    const value = corrected(corrections, field);
    return value === undefined ? [] : [[field, value] as const];
  });
  const age = corrected(corrections, 'age');
  return { ...Object.fromEntries(texts), ...(age === undefined ? {} : { age: Number(age) }) };
}

function isThereAlready(contact: StoredContact, given: Reach, facts: RecipientFactsChange): boolean {
  const { forGood, shared, words: _, ...reach } = given;
  const added = refusalsAdded(contact, { forGood, shared });
  const isSame = (held: object, wanted: object) =>
    Object.entries(wanted).every(([field, value]) => held[field as keyof typeof held] === value);
  const isRefused = added.forGood.length === 0 && added.shared.length === 0;
  return isRefused && isSame(contact, reach) && isSame(contact.facts, facts);
}
