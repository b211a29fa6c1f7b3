import { equal } from '../values/compare-values.ts';
import type { Value } from '../values/value.ts';

/** What a local holds wherever the text that is being written is reached; `value` is undefined where it is surely undefined. */
export type Known = { readonly value: Value | undefined };

export function isSameKnown(a: Known | undefined, b: Known | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  if (a.value === undefined || b.value === undefined) return a.value === b.value;
  return equal(a.value, b.value);
}

/** What is known of the locals of a function at the place that is written; undefined where no evaluation comes to. */
export type Knowledge = Map<number, Known> | undefined;

/** What is known where two ways meet. */
export function joined(a: Knowledge, b: Knowledge): Knowledge {
  if (a === undefined || b === undefined) return a ?? b;
  return new Map([...a].filter(([local, known]) => isSameKnown(known, b.get(local))));
}
