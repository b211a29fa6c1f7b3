/** What a leaf may hold. Numbers are integers that every language reads alike. */
export type CanonicalValue =
  | string
  | number
  | boolean
  | null
  | readonly CanonicalValue[]
  | { readonly [key: string]: CanonicalValue | undefined };

/**
 * JSON with one spelling per value: RFC 8785 limited to safe integers, so that its one hard part, fractions, cannot
 * arise. Keys stand in UTF-16 order, absent ones are left out. A TypeError is a fault of the caller, not of input.
 */
export function canonicalJson(value: CanonicalValue): string {
  if (typeof value === 'string') {
    if (!value.isWellFormed()) throw new TypeError('canonical JSON has no lone surrogates');
    return JSON.stringify(value);
  }
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) throw new TypeError('canonical JSON has integers only');
    return String(value === 0 ? 0 : value);
  }
  if (value === null || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const object: { readonly [key: string]: CanonicalValue | undefined } = value as never;
  const fields: string[] = [];
  for (const key of Object.keys(object).sort()) {
    const field = object[key];
    if (field !== undefined) fields.push(`${canonicalJson(key)}:${canonicalJson(field)}`);
  }
  return `{${fields.join(',')}}`;
}
