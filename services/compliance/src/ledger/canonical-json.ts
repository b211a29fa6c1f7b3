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
  for (const key of keysInOrder(object)) {
    const field = object[key];
    if (field !== undefined) fields.push(`${canonicalJson(key)}:${canonicalJson(field)}`);
  }
  return `{${fields.join(',')}}`;
}

const FEW_KEYS = 32;

/**
 * The keys of an object in UTF-16 order. A few are sorted in place by insertion: most objects have a dozen, for which
 * `sort` allocates more than all the rest of writing them down.
 */
export function keysInOrder(object: object): string[] {
  const keys = Object.keys(object);
  if (keys.length > FEW_KEYS) return keys.sort();
  for (let at = 1; at < keys.length; at += 1) {
    const key = keys[at] as string;
    let to = at;
    for (; to > 0 && (keys[to - 1] as string) > key; to -= 1) keys[to] = keys[to - 1] as string;
    keys[to] = key;
  }
  return keys;
}
