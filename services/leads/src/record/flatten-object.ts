import { isObject } from '@salesmesh/chassis/records';

/**
 * Texts by path: `{"a":{"b":1}}` has `a.b` = "1". Null and absent are empty; an array stays JSON text under its own path.
 * Depth is bounded, so that nobody can exhaust the stack.
 */
export function flattenObject(object: Record<string, unknown>): Map<string, string> {
  const values = new Map<string, string>();
  const visit = (value: unknown, path: string, depth: number) => {
    if (isObject(value) && depth < MAX_DEPTH) {
      for (const [key, inner] of Object.entries(value)) visit(inner, path === '' ? key : `${path}.${key}`, depth + 1);
    } else values.set(path, textOf(value));
  };
  visit(object, '', 0);
  return values;
}

const MAX_DEPTH = 8;

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
