import type { RecipientFacts } from '@salesmesh/proto/gen/salesmesh/leads/v1';
import { normaliseEmail, normalisePhone } from '../contact/address.ts';
import type { IntakePerson } from './intake-record.ts';
import {
  addressSources,
  type Read,
  readAge,
  readChoice,
  readCountry,
  readFlag,
  readInstant,
  readRegion,
  readZone,
  recipientKinds,
  relationships,
} from './read-field.ts';
import type { ProblemCode } from './row-problem.ts';

/** What a mapping may name in `contact`. */
export const contactTargets = [
  ...['name', 'email', 'phone', 'kind', 'residence', 'region', 'city', 'age', 'timezone', 'relationship'],
  ...['last_purchase_at', 'last_inquiry_at', 'similar_product', 'address_source'],
] as const;

export type RefuseField = (target: string, code: ProblemCode) => void;
type Basics = Pick<IntakePerson, 'name' | 'email' | 'phone' | 'facts'>;

/** Name, addresses and facts from texts by target. What cannot be read is refused, and left out of the answer. */
export function readPerson(cells: Readonly<Record<string, string>>, refuse: RefuseField): Basics {
  const cell = (target: string) => cells[target] ?? '';
  const take = <T>(target: string, read: Read<T>): T | undefined => {
    if ('value' in read) return read.value;
    refuse(target, read.problem);
    return undefined;
  };
  const residence = take('residence', readCountry(cell('residence')));
  const facts: RecipientFacts = {
    // Without a word on it the recipient counts as a private person, whom the law protects most.
    kind: take('kind', readChoice(cell('kind'), recipientKinds)) ?? 'individual',
    residence,
    region: readRegion(cell('region'), residence),
    city: cell('city').trim().toLowerCase() || undefined,
    age: take('age', readAge(cell('age'))),
    timezone: take('timezone', readZone(cell('timezone'))),
    relationship: take('relationship', readChoice(cell('relationship'), relationships)),
    last_purchase_at: take('last_purchase_at', readInstant(cell('last_purchase_at'))),
    last_inquiry_at: take('last_inquiry_at', readInstant(cell('last_inquiry_at'))),
    similar_product: take('similar_product', readFlag(cell('similar_product'))),
    address_source: take('address_source', readChoice(cell('address_source'), addressSources)),
  };
  return {
    name: cell('name').trim().normalize('NFC') || undefined,
    email: take('email', optional(cell('email'), normaliseEmail, 'invalid_email')),
    phone: take(
      'phone',
      optional(cell('phone'), (text) => normalisePhone(text, residence), 'invalid_phone'),
    ),
    facts: Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as RecipientFacts,
  };
}

function optional(text: string, read: (text: string) => string | undefined, problem: ProblemCode): Read<string> {
  if (text.trim() === '') return { value: undefined };
  const value = read(text);
  return value === undefined ? { problem } : { value };
}
