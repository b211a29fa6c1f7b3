import type { Value } from './value.ts';

/** What a set holds: scalars found by hash, other values kept in the order of Rego. */
export type SetParts = {
  readonly scalars: Set<Value>;
  readonly composites: Value[];
  sorted: readonly Value[] | undefined;
};

/** A set of Rego. It has no field and no method of its own, so that no key of a rule can meet one. */
export class RegoSet {
  readonly #parts: SetParts = { scalars: new Set(), composites: [], sorted: undefined };

  static parts(set: RegoSet): SetParts {
    return set.#parts;
  }
}

export function sizeOf(set: RegoSet): number {
  const { scalars, composites } = RegoSet.parts(set);
  return scalars.size + composites.length;
}

/** Members in no order. */
export function members(set: RegoSet): Value[] {
  const { scalars, composites } = RegoSet.parts(set);
  return composites.length === 0 ? [...scalars] : [...scalars, ...composites];
}
