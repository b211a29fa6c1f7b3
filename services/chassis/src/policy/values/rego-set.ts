import type { Value } from './value.ts';

/** What a set holds. Lists are shared while they are empty, as most sets of a decision are. */
export type SetParts = {
  scalars: Value[];
  /** The same by hash, once they are many. */
  table: Set<Value> | undefined;
  /** Other values, in the order of Rego. */
  composites: Value[];
  sorted: readonly Value[] | undefined;
};

const none: Value[] = [];

/** A set of Rego. It has no field and no method of its own, so that no key of a rule can meet one. */
export class RegoSet {
  readonly #parts: SetParts = { scalars: none, table: undefined, composites: none, sorted: undefined };

  static parts(set: RegoSet): SetParts {
    return set.#parts;
  }
}

/** More are found by hash: a table costs more than looking at a few one after another. */
const FEW = 8;

export function hasScalar({ scalars, table }: SetParts, key: Value): boolean {
  return table === undefined ? scalars.includes(key) : table.has(key);
}

export function addScalar(parts: SetParts, key: Value): void {
  if (hasScalar(parts, key)) return;
  if (parts.scalars === none) parts.scalars = [key];
  else parts.scalars.push(key);
  parts.table?.add(key);
  if (parts.scalars.length > FEW) parts.table ??= new Set(parts.scalars);
}

export function addComposite(parts: SetParts, at: number, value: Value): void {
  if (parts.composites === none) parts.composites = [value];
  else parts.composites.splice(at, 0, value);
}

export function sizeOf(set: RegoSet): number {
  const { scalars, composites } = RegoSet.parts(set);
  return scalars.length + composites.length;
}

/** Members in no order. */
export function members(set: RegoSet): readonly Value[] {
  const { scalars, composites } = RegoSet.parts(set);
  if (composites.length === 0) return scalars;
  return scalars.length === 0 ? composites : [...scalars, ...composites];
}
