import { Decimal } from '../values/decimal.ts';
import { members, RegoSet } from '../values/rego-set.ts';
import { otherKeys, type Value } from '../values/value.ts';

/**
 * A constant as JavaScript that makes it, from what the runtime of programs has. It is handed to every evaluation,
 * so all but sets is frozen: whatever tried to change it would fail.
 */
export function constantText(value: Value): string {
  if (typeof value === 'bigint') return `${value}n`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (value instanceof Decimal) return `new Decimal(${value.digits}n, ${value.exponent})`;
  if (value instanceof RegoSet) return `setOf(${listText(members(value))})`;
  if (Array.isArray(value)) return `Object.freeze(${listText(value)})`;
  const { [otherKeys]: others = [], ...plain } = value as Exclude<typeof value, readonly Value[]>;
  const entries = Object.entries(plain).map(([key, held]) => `[${JSON.stringify(key)}]: ${constantText(held)}`);
  const object = `{${entries.join(', ')}}`;
  if (others.length === 0) return `Object.freeze(${object})`;
  return `Object.freeze(withEntries(${object}, [${others.map((entry) => listText(entry)).join(', ')}]))`;
}

function listText(values: readonly Value[]): string {
  return `[${values.map(constantText).join(', ')}]`;
}
