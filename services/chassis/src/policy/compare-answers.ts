import { compareText } from './values/compare-values.ts';

/**
 * Whether two engines said the same. A set leaves wasm as a list in no order, so the order of lists does not count; which
 * members they hold does.
 */
export function isSameAnswer(a: unknown, b: unknown): boolean {
  return unorderedText(a) === unorderedText(b);
}

function unorderedText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(unorderedText).sort(compareText).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'undefined';
  const fields = Object.entries(value).map(([key, held]) => `${JSON.stringify(key)}:${unorderedText(held)}`);
  return `{${fields.sort(compareText).join(',')}}`;
}
