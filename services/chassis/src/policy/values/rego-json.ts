import { insert } from './access-value.ts';
import { plainKeys, sortedEntries, sortedMembers } from './compare-values.ts';
import { Decimal, numberOf, numberText } from './decimal.ts';
import { RegoSet } from './rego-set.ts';
import { type OpenObject, otherKeys, type RegoObject, type Value } from './value.ts';

/** Only these can mean more than a double holds; all other texts are read at full speed. */
const MAY_NOT_FIT = /\d[\d.]{15}|\d[eE]/;

/** JSON to the last digit of its numbers. Throws `SyntaxError`. */
export function parseJson(text: string): Value {
  if (!MAY_NOT_FIT.test(text)) return JSON.parse(text);
  return parse(text, (_key, value, { source }) =>
    typeof value === 'number' && source !== undefined ? numberOf(source) : value,
  );
}
type ReadWithSource = (key: string, value: unknown, context: { readonly source?: string }) => unknown;
/** The compiler's library does not know the third argument yet. */
const parse = JSON.parse as (text: string, reviver: ReadWithSource) => Value;

/**
 * A value as plain JSON for the caller, with nothing shared: sets become lists in the order of Rego, keys that are no
 * strings become their JSON text, and numbers become doubles, as everywhere in JSON of JavaScript.
 */
export function toPlain(value: Value): unknown {
  return plainOf(value, Number);
}

/** JSON text of a value with every digit. */
export function stringifyJson(value: Value): string {
  return JSON.stringify(plainOf(value, (text) => (JSON as JsonWithRaw).rawJSON(text)));
}
type JsonWithRaw = typeof JSON & { rawJSON(text: string): object };

function plainOf(value: Value, beyondDouble: (text: string) => unknown): unknown {
  if (typeof value === 'bigint' || value instanceof Decimal) return beyondDouble(numberText(value));
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((member) => plainOf(member, beyondDouble));
  if (value instanceof RegoSet) return sortedMembers(value).map((member) => plainOf(member, beyondDouble));
  return plainObject(value as RegoObject, beyondDouble);
}

function plainObject(object: RegoObject, beyondDouble: (text: string) => unknown): object {
  const plain: OpenObject = {};
  const put = (key: string, held: Value) => insert(plain, key, plainOf(held, beyondDouble) as Value);
  if (object[otherKeys] === undefined) for (const key of plainKeys(object)) put(key, object[key] as Value);
  else for (const [key, held] of sortedEntries(object)) put(typeof key === 'string' ? key : stringifyJson(key), held);
  return plain;
}
