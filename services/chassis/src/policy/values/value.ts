import type { Decimal } from './decimal.ts';
import type { RegoSet } from './rego-set.ts';

/**
 * A value of Rego as the plan engine holds it. JSON as it is parsed, so that input needs no conversion; besides it sets,
 * whole numbers that a double cannot hold as `bigint`, and other exact numbers as `Decimal`. JavaScript's undefined is
 * Rego's undefined, so it stands nowhere inside a value. A `number` means the shortest decimal that reads back as it.
 */
export type Value = null | boolean | string | RegoNumber | readonly Value[] | RegoSet | RegoObject;
export type RegoNumber = number | bigint | Decimal;

/** Entries of an object whose keys are no strings, kept out of the way of the plain ones. */
export const otherKeys: unique symbol = Symbol('entries whose keys are no strings');
export type OtherEntry = readonly [key: Value, value: Value];
export type RegoObject = { readonly [key: string]: Value } & { readonly [otherKeys]?: readonly OtherEntry[] };

/** An object that is still being made. */
export type OpenObject = { [key: string]: Value } & { [otherKeys]?: OtherEntry[] };
