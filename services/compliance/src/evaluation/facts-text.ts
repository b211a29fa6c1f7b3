import type { Facts } from '../decisions/facts.ts';
import { keysInOrder } from '../ledger/canonical-json.ts';

/**
 * The facts in one spelling: JSON after RFC 8785, numbers as ECMAScript writes them. What is absent or null is unknown
 * and left out, so that it makes no difference how somebody wrote that they do not know.
 */
export function factsText(facts: Facts): string {
  return JSON.stringify(ordered(facts));
}

function ordered(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(ordered);
  const fields: Record<string, unknown> = {};
  for (const key of keysInOrder(value)) {
    const field = (value as Record<string, unknown>)[key];
    if (field !== null && field !== undefined) fields[key] = ordered(field);
  }
  return fields;
}
